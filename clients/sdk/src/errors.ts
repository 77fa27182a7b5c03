/** The closed list of what a request itself can be to blame for. A newer hub may answer others. */
export type RequestErrorCode =
  | 'BAD_CURSOR'
  | 'CURSOR_UNKNOWN'
  | 'BAD_REQUEST'
  | 'COST_EXCEEDED'
  | 'PARTNER_FAILED'
  | 'RATE_LIMITED'
  | 'TIMEOUT'
  | 'UNAUTHENTICATED';

/** The hub could not answer the request as it stands. `code` tells programs why, `message` tells people. */
export class SeamarkRequestError extends Error {
  override readonly name = 'SeamarkRequestError';

  constructor(
    readonly code: RequestErrorCode | (string & {}),
    message: string,
  ) {
    super(message);
  }
}

/** Something broke inside the hub. Whoever runs it finds the cause in its log by `reference`. */
export class SeamarkFault extends Error {
  override readonly name = 'SeamarkFault';

  constructor(
    /** Null when the hub gave none. */
    readonly reference: string | null,
    message: string,
  ) {
    super(message);
  }
}

/** No answer of the hub arrived: not running, no network, a proxy in between, or too slow. `cause` holds what was caught. */
export class SeamarkUnreachable extends Error {
  override readonly name = 'SeamarkUnreachable';
}
