import type { EndReason, TokenRefusal } from '../asker.js';

export interface CloseCode {
  readonly code: number;
  readonly reason: string;
}

/**
 * What a closed socket tells its client. Clients of graphql-transport-ws come again after 1001, 1013, 4403 and 4413, and give up
 * after 4401 and 4429.
 *
 * Source: RFC 6455, section 7.4.1; the graphql-transport-ws protocol
 */
export const CLOSE = {
  goingAway: { code: 1001, reason: 'Shutting down' },
  tryLater: { code: 1013, reason: 'Try again later' },
  unauthorized: { code: 4401, reason: 'Unauthorized' },
  tokenExpired: { code: 4403, reason: 'Token expired' },
  rightsChanged: { code: 4403, reason: 'Rights changed' },
  tooSlow: { code: 4413, reason: 'Too slow' },
  tooManySockets: { code: 4429, reason: 'Too many sockets' },
  tooManySubscriptions: { code: 4429, reason: 'Too many subscriptions' },
  internal: { code: 4500, reason: 'Internal server error' },
} as const satisfies Readonly<Record<string, CloseCode>>;

/** A new token cures an expired one; nothing cures a wrong or revoked one. */
export function closeForToken({ kind }: TokenRefusal): CloseCode {
  return kind === 'expired-token' ? CLOSE.tokenExpired : CLOSE.unauthorized;
}

/** A process that stops closes all its sockets together, once all feeds have said so: nothing to do for one. */
export const CLOSE_AT_END: Readonly<Record<EndReason, CloseCode | null>> = {
  'rights-changed': CLOSE.rightsChanged,
  'token-expired': CLOSE.tokenExpired,
  'token-revoked': CLOSE.unauthorized,
  'shutting-down': null,
};
