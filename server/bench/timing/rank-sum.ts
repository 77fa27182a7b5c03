/**
 * How far two samples differ in what is usual, in standard deviations of chance: the rank sum test of Mann and Whitney (Annals of
 * Mathematical Statistics 18, 1947), with the normal approximation, so 20 of each or more. Outliers, of which a shared machine has many,
 * count by their rank alone. Times to the microsecond are never tied for long, so ties are not corrected for.
 *
 * @returns positive when the first sample is the greater
 */
export function rankSum(one: readonly number[], other: readonly number[]): number {
  const ranked = [
    ...one.map((value) => ({ value, isFirst: true })),
    ...other.map((value) => ({ value, isFirst: false })),
  ]
    .toSorted((left, right) => left.value - right.value)
    .map((each, index) => ({ ...each, rank: index + 1 }));
  const sum = ranked.reduce((total, { isFirst, rank }) => total + (isFirst ? rank : 0), 0);
  const [n, m] = [one.length, other.length];
  const expected = (n * (n + m + 1)) / 2;
  return (sum - expected) / Math.sqrt((n * m * (n + m + 1)) / 12);
}
