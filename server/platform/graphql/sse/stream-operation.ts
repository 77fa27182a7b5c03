import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, type GraphQLError } from 'graphql';
import { mapStream } from '../operation/map-stream.js';
import { runOperation } from '../operation/run-operation.js';

interface Deliveries {
  /** The context of one message. */
  readonly freshContext: () => unknown;
  readonly timeoutMs: number;
}

/** A subscription's answers, each executed for its one client as it is asked for; or what is wrong with it. */
export async function streamOperation(
  args: ExecutionArgs,
  { freshContext, timeoutMs }: Deliveries,
): Promise<AsyncGenerator<ExecutionResult, void, void> | readonly GraphQLError[]> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source.errors ?? [];
  return mapStream(source, (message) =>
    runOperation({ ...args, rootValue: message, contextValue: freshContext() }, timeoutMs, 'message'),
  );
}
