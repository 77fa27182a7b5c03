import { accept, refuse, type Result } from '../../../kernel/result.js';
import {
  ofSession,
  type Pass,
  PASS_MS,
  type SessionSecret,
  toPass,
  toSession,
  type TokenSeal,
} from '../model/session.js';
import { parseToken, type TokenSecret } from '../model/token.js';
import type { SampleAccounts } from '../ports.js';
import { authenticate, type AuthenticateRefusal } from './authenticate.js';
import type { AuthenticateShownNeeds } from './authenticate-shown.js';

export interface OpenSessionNeeds extends AuthenticateShownNeeds {
  readonly sessionSeal: TokenSeal;
  readonly samples: SampleAccounts;
}

/** What a browser signs in with: a token, the session that it has, or the name of a sample account. */
export type SignIn =
  | { readonly with: 'token'; readonly token: string }
  | { readonly with: 'session'; readonly session: string }
  | { readonly with: 'sample'; readonly account: string };

/** The session is for the cookie, the pass for the memory of the page. */
export interface OpenedSession {
  readonly session: SessionSecret;
  readonly pass: Pass;
  /** How long the pass is good. */
  readonly passMs: number;
}

/** Signs a browser in, or lets it stay signed in: its token is looked up each time, so that a revoked one ends the session, too. */
export async function openSession(
  needs: OpenSessionNeeds,
  signIn: SignIn,
): Promise<Result<OpenedSession, AuthenticateRefusal>> {
  const shown = readSignIn(needs, signIn);
  if (!shown.ok) return shown;
  const token = shown.value;
  const viewer = await authenticate(needs, `Bearer ${token}`);
  if (!viewer.ok) return viewer;

  const now = needs.clock.now();
  return accept({
    session: toSession(needs.sessionSeal, token, now),
    pass: toPass(needs.passSeal, token, now),
    passMs: PASS_MS,
  });
}

function readSignIn(
  { sessionSeal, samples, clock }: OpenSessionNeeds,
  signIn: SignIn,
): Result<TokenSecret, AuthenticateRefusal> {
  if (signIn.with === 'session') return ofSession(sessionSeal, signIn.session, clock.now());
  const token = signIn.with === 'token' ? parseToken(signIn.token) : samples.tokenOf(signIn.account);
  return token ? accept(token) : refuse({ kind: 'unknown-token' });
}
