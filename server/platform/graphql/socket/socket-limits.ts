export interface SocketLimits {
  /** Sockets that one account may have open; visitors share by address. One more is closed (4429). */
  readonly maxSockets: number;
  /** How many proxies of the operator's own a visitor's address comes through. */
  readonly proxies: number;
  /** Operations that one socket may have under way; one more closes it (4429). */
  readonly maxSubscriptions: number;
  /** A message larger than this closes the socket (1009). */
  readonly maxMessageBytes: number;
  /** A socket that does not say who it is within this time is closed (4408). */
  readonly initTimeoutMs: number;
  /** How often a socket is asked whether it lives; it is dropped when it leaves two questions unanswered. */
  readonly pingEveryMs: number;
  /** A socket that takes nothing of what it is sent for this long is closed (4413). */
  readonly stallMs: number;
}

export const DEFAULT_SOCKET_LIMITS: SocketLimits = {
  maxSockets: 5,
  proxies: 0,
  maxSubscriptions: 20,
  maxMessageBytes: 65_536,
  initTimeoutMs: 3_000,
  pingEveryMs: 15_000,
  stallMs: 10_000,
};
