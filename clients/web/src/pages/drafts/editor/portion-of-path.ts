import type { InputProblem } from '@seamark/sdk';

/** Which portion a problem is of, counted from 0; null when it is of the whole. */
export function portionOf(path: InputProblem['otherPath']): number | null {
  const [list, at] = path ?? [];
  return list === 'portions' && at !== undefined ? Number(at) : null;
}

export function problemsOf(problems: readonly InputProblem[], at: number | null): readonly InputProblem[] {
  return problems.filter(({ path }) => portionOf(path) === at);
}
