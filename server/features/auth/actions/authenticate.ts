import { accept, refuse, type Result } from '../../../kernel/result.js';
import { parseToken } from '../model/token.js';
import type { Viewer } from '../model/viewer.js';
import { VISITOR } from '../model/visitor.js';
import type { KnownToken, Tokens } from '../ports.js';

/** `unknown` covers what is malformed, too: neither says whether a token ever existed. */
export type AuthenticateRefusal =
  { readonly kind: 'unknown-token' } | { readonly kind: 'expired-token' } | { readonly kind: 'revoked-token' };

export interface AuthenticateNeeds {
  readonly tokens: Tokens;
  readonly acceptSamples: boolean;
}

/** Who shows this `Authorization` header: nobody's is a visitor's, a wrong one is refused and never taken for a visitor's. */
export async function authenticate(
  { tokens, acceptSamples }: AuthenticateNeeds,
  header: string | undefined,
): Promise<Result<Viewer, AuthenticateRefusal>> {
  if (header === undefined || header === '') return accept(VISITOR);
  const secret = parseToken(/^Bearer +(\S+)$/i.exec(header)?.[1] ?? '');
  return judged(secret && (await tokens.find(secret)), acceptSamples);
}

/** The same viewer with its rights of this moment; a visitor stays one. */
export async function refreshViewer(
  { tokens, acceptSamples }: AuthenticateNeeds,
  viewer: Viewer,
): Promise<Result<Viewer, AuthenticateRefusal>> {
  if (viewer.account === null) return accept(viewer);
  return judged(await tokens.findAgain(viewer.grasp.token), acceptSamples);
}

function judged(known: KnownToken | null, acceptSamples: boolean): Result<Viewer, AuthenticateRefusal> {
  if (!known || (known.sample && !acceptSamples)) return refuse({ kind: 'unknown-token' });
  if (known.revoked) return refuse({ kind: 'revoked-token' });
  if (known.expired) return refuse({ kind: 'expired-token' });
  return accept(known.viewer);
}
