import type { Document } from '@seamark/sdk';
import { type CombinedError, type RequestPolicy, useQuery } from 'urql';

/** What a question came to so far. */
export interface Answered<Answer> {
  /** Null until the first answer. */
  readonly data: Answer | null;
  readonly isWaiting: boolean;
  readonly error: CombinedError | null;
  /** Asks the hub anew. */
  readonly again: () => void;
}

interface Asked<Variables> {
  readonly variables: Variables;
  /** What is kept is shown at once, and asked for anew, when not given. */
  readonly policy?: RequestPolicy;
  readonly pause?: boolean;
}

/** Asks the hub, and answers with what is kept meanwhile. */
export function useAnswer<Answer, Variables extends object>(
  document: Document<Answer, Variables>,
  { variables, policy = 'cache-and-network', pause = false }: Asked<Variables>,
): Answered<Answer> {
  const [{ data, fetching, stale, error }, execute] = useQuery<Answer, Variables>({
    query: document,
    variables,
    requestPolicy: policy,
    pause,
  });
  return {
    data: data ?? null,
    isWaiting: fetching || stale,
    error: error ?? null,
    again: () => execute({ requestPolicy: 'network-only' }),
  };
}
