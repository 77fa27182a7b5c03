import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { graphqlErrorOf } from '../errors/graphql-error-of.js';

/** Executes a query, a mutation, or one message of a subscription; one that takes too long is answered with TIMEOUT. */
export async function runOperation(args: ExecutionArgs, timeoutMs: number): Promise<ExecutionResult> {
  const result = execute(args);
  return result instanceof Promise ? withinTime(result, timeoutMs) : result;
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
