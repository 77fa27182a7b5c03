import type { Clock } from '../../../kernel/clock.js';
import type { Result } from '../../../kernel/result.js';
import { ofPass, type TokenSeal } from '../model/session.js';
import type { Viewer } from '../model/viewer.js';
import { authenticate, type AuthenticateNeeds, type AuthenticateRefusal } from './authenticate.js';

export interface AuthenticateShownNeeds extends AuthenticateNeeds {
  readonly passSeal: TokenSeal;
  readonly clock: Clock;
}

/** Who shows this `Authorization` header: a token, or the pass that a page of the hub has for one. */
export async function authenticateShown(
  needs: AuthenticateShownNeeds,
  header: string | undefined,
): Promise<Result<Viewer, AuthenticateRefusal>> {
  const pass = /^Bearer +(smk_w_\S*)$/i.exec(header ?? '')?.[1];
  if (pass === undefined) return authenticate(needs, header);
  const token = ofPass(needs.passSeal, pass, needs.clock.now());
  return token.ok ? authenticate(needs, `Bearer ${token.value}`) : token;
}
