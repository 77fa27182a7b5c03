/** Something wrong in a draft file. */
export interface FileProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** A part of a draft file that was understood, or all that is wrong with it. */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly FileProblem[] };

export function understood<T>(value: T): Read<T> {
  return { ok: true, value };
}

export function wrong<T>(problems: readonly FileProblem[]): Read<T> {
  return { ok: false, problems };
}

export function problemsOf(read: Read<unknown>): readonly FileProblem[] {
  return read.ok ? [] : read.problems;
}
