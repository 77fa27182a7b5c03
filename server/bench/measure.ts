import { RequestError } from '../kernel/request-error.js';

/** How long each of some questions takes, asked one after another. @returns milliseconds, in rising order */
export async function timesOf<Q>(
  questions: readonly Q[],
  ask: (question: Q) => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const question of questions) {
    const startedAt = performance.now();
    await ask(question).catch(timedOut);
    times.push(performance.now() - startedAt);
  }
  return times.toSorted((left, right) => left - right);
}

/** What the hub gave up counts as long as it took: more than one request may. */
function timedOut(error: unknown): void {
  if (!(error instanceof RequestError && error.code === 'TIMEOUT')) throw error;
}

/** @param share - 0.5 for the median, 0.95 for what all but one in twenty stay under */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** To three digits. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
