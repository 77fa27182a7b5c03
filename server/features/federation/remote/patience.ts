import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import type { PartnerFailure } from '../model/partner-failure.js';

export interface PatienceLimits {
  /** In all, what waits for its turn included. */
  readonly timeoutMs: number;
  readonly atOnce: number;
  readonly waiting: number;
  /** After how many failures in a row a partner is left alone, and for how long. */
  readonly failures: number;
  readonly restMs: number;
}

/** The hub's patience with one partner. */
export interface Patience {
  /** @throws what `work` throws, or what `failureOf` knows */
  with<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** What went wrong, where it was the hub that would not wait; null where it was something else. */
  failureOf(error: unknown): PartnerFailure | null;
}

/** It was given up before it was begun: that says nothing against the partner. */
class NotBegun extends Error {}

/** @param tell - told as the partner is left alone, and as it is asked again */
export function patienceOf(
  { timeoutMs, atOnce, waiting, failures, restMs }: PatienceLimits,
  tell: (state: 'resting' | 'asked-again') => void,
): Patience {
  const breaker = circuitBreaker(
    handleWhen((error) => !(error instanceof NotBegun)),
    {
      halfOpenAfter: restMs,
      breaker: new ConsecutiveBreaker(failures),
    },
  );
  breaker.onBreak(() => tell('resting'));
  breaker.onReset(() => tell('asked-again'));
  const policy = wrap(timeout(timeoutMs, TimeoutStrategy.Aggressive), bulkhead(atOnce, waiting), breaker);
  return {
    with: (work) =>
      policy.execute(({ signal }) => {
        if (signal.aborted) throw new NotBegun();
        return work(signal);
      }),
    failureOf,
  };
}

function failureOf(error: unknown): PartnerFailure | null {
  if (error instanceof BrokenCircuitError) return 'resting';
  if (error instanceof BulkheadRejectedError) return 'busy';
  return error instanceof TaskCancelledError || error instanceof NotBegun ? 'timeout' : null;
}
