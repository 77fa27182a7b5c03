import type { ExecutionResult, GraphQLError } from 'graphql';

/**
 * An answer with its errors in the order of their places in it. graphql-js has them as they happened, and which of two look-ups ends first
 * is nobody's business: it may hang on how much the hub reads and does not tell.
 */
export function inOrder(result: ExecutionResult): ExecutionResult {
  const { errors } = result;
  return errors === undefined || errors.length < 2 ? result : { ...result, errors: [...errors].sort(byPlace) };
}

/** What has no place comes first. Fields go by their names, items of a list by their numbers. */
function byPlace({ path: one = [] }: GraphQLError, { path: other = [] }: GraphQLError): number {
  const at = one.findIndex((step, index) => step !== other[index]);
  if (at < 0) return one.length - other.length;
  return compareSteps(one[at], other[at]);
}

type Step = string | number | undefined;

function compareSteps(one: Step, other: Step): number {
  if (other === undefined) return 1;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one) < String(other) ? -1 : 1;
}
