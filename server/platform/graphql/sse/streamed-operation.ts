import type { OperationRequest } from '../operation/prepare-operation.js';

/** What a client asks of a stream: parameters of the address, and the last event that it has. */
export interface StreamAsked {
  readonly parameters: URLSearchParams;
  /** As its header says; null when it has none. */
  readonly lastEventId: string | null;
}

/** One event of a stream. Source: WHATWG HTML, server-sent events */
export interface StreamFrame {
  /** What a client that comes again says that it has; null leaves what it had. */
  readonly id: string | null;
  /** Its kind; null is a plain message. */
  readonly event: string | null;
  /** Told as JSON on one line. */
  readonly data: unknown;
}

/** A subscription that is the same for all who ask, but for what the address says. */
export interface StreamedOperation<Viewer> {
  /** @throws RequestError for what makes no sense */
  toRequest(viewer: Viewer, asked: StreamAsked): Promise<OperationRequest>;
  toFrame(data: Readonly<Record<string, unknown>>): StreamFrame;
}
