import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { graphqlErrorOf } from '../errors/graphql-error-of.js';
import { inOrder } from './in-order.js';
import { type AnswerKind, notedIn } from './noted.js';

/**
 * Executes a query, a mutation, or one message of a subscription, and keeps what it tells; one that takes too long is answered with TIMEOUT.
 *
 * @param as - null leaves what it tells to be kept by its caller
 */
export async function runOperation(
  args: ExecutionArgs,
  timeoutMs: number,
  as: AnswerKind | null = 'answer',
): Promise<ExecutionResult> {
  const result = execute(args);
  if (result instanceof Promise) return withinTime(keptBefore(result, args, as), timeoutMs);
  const kept = as && notedIn(args.contextValue)?.kept(as);
  return kept
    ? withinTime(
        kept.then(() => inOrder(result)),
        timeoutMs,
      )
    : inOrder(result);
}

/** No answer leaves before what it tells is kept: what somebody was told is never forgotten. */
async function keptBefore(
  executed: Promise<ExecutionResult>,
  { contextValue }: ExecutionArgs,
  as: AnswerKind | null,
): Promise<ExecutionResult> {
  const result = await executed;
  if (as) await notedIn(contextValue)?.kept(as);
  return inOrder(result);
}

/** What was begun cannot be called back: a mutation may be done although its answer says TIMEOUT. */
function withinTime(result: Promise<ExecutionResult>, timeoutMs: number): Promise<ExecutionResult> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ errors: [graphqlErrorOf('TIMEOUT', tooLong(timeoutMs))] }), timeoutMs);
    result.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function tooLong(timeoutMs: number): string {
  return (
    `The operation took longer than ${timeoutMs / 1_000} seconds. ` +
    'Ask for less at a time. A mutation may have been done all the same: repeat it with the same idempotencyKey.'
  );
}
