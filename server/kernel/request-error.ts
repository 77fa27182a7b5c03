/** The closed list of errors that a request itself is to blame for, or a partner. Source: the public contract, rule 2 */
export type RequestErrorCode =
  | 'BAD_CURSOR'
  | 'CURSOR_UNKNOWN'
  | 'BAD_REQUEST'
  | 'COST_EXCEEDED'
  | 'PARTNER_FAILED'
  | 'RATE_LIMITED'
  | 'TIMEOUT'
  | 'UNAUTHENTICATED';

/** Thrown where a request cannot be answered as it stands. Its message is shown: it holds nothing but what the caller sent or sees. */
export class RequestError extends Error {
  constructor(
    readonly code: RequestErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'RequestError';
  }
}
