import { rounded } from '../measure.js';

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** How far the rounds lie apart. */
export function spread(values: readonly number[]): string {
  return `median of ${values.length}: ${rounded(Math.min(...values))} to ${rounded(Math.max(...values))}`;
}
