import { createSourceEventStream, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { mapStream } from './map-stream.js';
import { notedIn } from './noted.js';
import { runOperation } from './run-operation.js';
import { isShared, type Outlet } from './shared-stream.js';

export interface Deliveries {
  /** The context of one message: what one message loaded must not be taken for the next one's. */
  readonly freshContext: () => unknown;
  readonly timeoutMs: number;
  /** The way to the subscriber past its stream. @param answer - what it is answered to a message */
  readonly outlet: (answer: (message: unknown) => Promise<Executed>) => Outlet<unknown>;
}

/** What a message is answered, and what that tells: whoever sends it on keeps it first. */
export interface Executed {
  readonly result: ExecutionResult;
  readonly told: unknown;
}

/** Subscribes as graphql-js does, but for a fresh context at each message and a stream that is let go of at once. */
export async function subscribeOperation(
  args: ExecutionArgs,
  { freshContext, timeoutMs, outlet }: Deliveries,
): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const argsFor = (message: unknown): ExecutionArgs => ({
    ...args,
    rootValue: message,
    contextValue: freshContext(),
  });
  if (isShared(source)) source.share(outlet((message) => executed(argsFor(message), timeoutMs)));
  return mapStream(source, (message) => runOperation(argsFor(message), timeoutMs, 'message'));
}

async function executed(args: ExecutionArgs, timeoutMs: number): Promise<Executed> {
  const result = await runOperation(args, timeoutMs, null);
  return { result, told: notedIn(args.contextValue)?.told() };
}
