import { createSourceEventStream, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { mapStream } from './map-stream.js';
import { runOperation } from './run-operation.js';

export interface Deliveries {
  /** The context of one message: what one message loaded must not be taken for the next one's. */
  readonly freshContext: () => unknown;
  readonly timeoutMs: number;
}

/** Subscribes as graphql-js does, but for a fresh context at each message and a stream that is let go of at once. */
export async function subscribeOperation(
  args: ExecutionArgs,
  { freshContext, timeoutMs }: Deliveries,
): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  return mapStream(source, (message) =>
    runOperation({ ...args, rootValue: message, contextValue: freshContext() }, timeoutMs),
  );
}
