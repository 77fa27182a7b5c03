import type { IncomingMessage } from 'node:http';
import type { Result } from '../../kernel/result.js';

/** Whoever asks, as far as the doors need to know: those of one account are counted together, null is a visitor. */
export interface Asker {
  readonly account: string | null;
}

/** Why a token is refused. Never taken for a visitor's. */
export type TokenRefusal =
  { readonly kind: 'unknown-token' } | { readonly kind: 'expired-token' } | { readonly kind: 'revoked-token' };

/** @param header - of `Authorization`, as it was sent; undefined when there was none */
export type Authenticate<Viewer> = (header: string | undefined) => Promise<Result<Viewer, TokenRefusal>>;

/** The same viewer with its rights of this moment. */
export type Refresh<Viewer> = (viewer: Viewer) => Promise<Result<Viewer, TokenRefusal>>;

/** Why the hub itself ends a connection. */
export type EndReason = 'rights-changed' | 'token-expired' | 'token-revoked' | 'shutting-down';

/** The socket that an operation came over. */
export interface Connection {
  /**
   * Closes it with the code that tells a client whether to come again. What was sent before still arrives.
   *
   * @returns a promise that waits until the socket has closed: a stream that waits for it tells nobody that it is complete
   */
  end(reason: EndReason): Promise<void>;
}

/**
 * Where a request comes from, for counting visitors: the address at the other end of the connection, or what the outermost of so many
 * trusted proxies says that it heard. Whatever stands further left in the header anybody may have written.
 */
export function addressOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string {
  const heard = String(headers['x-forwarded-for'] ?? '').split(',');
  const address = proxies === 0 ? '' : heard.at(-proxies)?.trim();
  return address || (socket.remoteAddress ?? 'unknown');
}

export function tokenMessage({ kind }: TokenRefusal): string {
  return MESSAGES[kind];
}

const MESSAGES: Readonly<Record<TokenRefusal['kind'], string>> = {
  'unknown-token': 'This hub knows no such token. Sign in again, or send no token to read as a visitor.',
  'expired-token': 'The token has expired. Get a new one.',
  'revoked-token': 'The token was revoked. Sign in again.',
};
