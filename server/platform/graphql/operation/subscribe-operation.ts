import { createSourceEventStream, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { mapStream } from './map-stream.js';
import { runOperation } from './run-operation.js';
import { isShared, type Outlet } from './shared-stream.js';

export interface Deliveries {
  /** The context of one message: what one message loaded must not be taken for the next one's. */
  readonly freshContext: () => unknown;
  readonly timeoutMs: number;
  /** The way to the subscriber past its stream. @param answer - what it is answered to a message */
  readonly outlet: (answer: (message: unknown) => Promise<ExecutionResult>) => Outlet<unknown>;
}

/** Subscribes as graphql-js does, but for a fresh context at each message and a stream that is let go of at once. */
export async function subscribeOperation(
  args: ExecutionArgs,
  { freshContext, timeoutMs, outlet }: Deliveries,
): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const answer = (message: unknown): Promise<ExecutionResult> =>
    runOperation({ ...args, rootValue: message, contextValue: freshContext() }, timeoutMs);
  if (isShared(source)) source.share(outlet(answer));
  return mapStream(source, answer);
}
