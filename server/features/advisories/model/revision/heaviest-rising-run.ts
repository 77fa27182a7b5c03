/** Something with a place and a weight. Equal ranks are ordered by id. */
export interface Weighted {
  readonly id: string;
  readonly rank: number;
  readonly weight: number;
}

/** The subsequence of rising rank that weighs most; of equals, the one that ends first. */
export function heaviestRisingRun<T extends Weighted>(items: readonly T[]): readonly T[] {
  const runs: Run<T>[] = [];
  for (const item of items) {
    const before = heaviest(runs.filter(({ last }) => rises(last, item)));
    runs.push({ last: item, before, weight: item.weight + (before?.weight ?? 0) });
  }
  return unrolled(heaviest(runs));
}

interface Run<T> {
  readonly last: T;
  readonly before: Run<T> | null;
  readonly weight: number;
}

function heaviest<T>(runs: readonly Run<T>[]): Run<T> | null {
  return runs.reduce<Run<T> | null>((best, run) => (best === null || run.weight > best.weight ? run : best), null);
}

function rises(left: Weighted, right: Weighted): boolean {
  return left.rank < right.rank || (left.rank === right.rank && left.id < right.id);
}

function unrolled<T>(run: Run<T> | null): readonly T[] {
  const items: T[] = [];
  for (let at = run; at !== null; at = at.before) items.unshift(at.last);
  return items;
}
