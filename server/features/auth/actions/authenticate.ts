import { accept, refuse, type Result } from '../../../kernel/result.js';
import { parseToken } from '../model/token.js';
import type { Viewer } from '../model/viewer.js';
import { VISITOR } from '../model/visitor.js';
import type { KnownToken, Tokens } from '../ports.js';

/** `unknown` covers what is malformed, too: neither says whether a token ever existed. */
export type AuthenticateRefusal = { readonly kind: 'unknown-token' } | { readonly kind: 'expired-token' } | { readonly kind: 'revoked-token' };

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
  const known = secret && (await tokens.find(secret));
  if (!known || (known.sample && !acceptSamples)) return refuse({ kind: 'unknown-token' });
  return stillGood(known);
}

/** The same viewer with its rights of this moment; a visitor stays one. */
export async function refreshViewer({ tokens, acceptSamples }: AuthenticateNeeds, viewer: Viewer): Promise<Result<Viewer, AuthenticateRefusal>> {
  if (viewer.account === null) return accept(viewer);
  const known = await tokens.findAgain(viewer.grasp.token);
  if (!known || (known.sample && !acceptSamples)) return refuse({ kind: 'unknown-token' });
  return stillGood(known);
}

function stillGood({ viewer, revoked, expired }: KnownToken): Result<Viewer, AuthenticateRefusal> {
  if (revoked) return refuse({ kind: 'revoked-token' });
  if (expired) return refuse({ kind: 'expired-token' });
  return accept(viewer);
}
