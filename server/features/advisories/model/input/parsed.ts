import { accept, refuse } from '../../../../kernel/result.js';
import type { Refused, Result } from '../../../../kernel/result.js';
import type { InputProblem } from '../refusals.js';

/** What came of reading a piece of input: the piece, or all that is wrong with it. */
export type Parsed<T> = Result<T, readonly InputProblem[]>;

/** Where a piece stands in the input: ["portions", "3", "content", "text"]. */
export type InputPath = readonly string[];

export function faulty(path: InputPath, code: string, message: string): Refused<readonly InputProblem[]> {
  return refuse([{ code, message, path }]);
}

export function problemsOf(pieces: readonly Parsed<unknown>[]): readonly InputProblem[] {
  return pieces.flatMap((piece) => (piece.ok ? [] : piece.refusal));
}

/** Several pieces as one: all of them by name, or everything that is wrong with any, in their order. */
export function allOf<T extends object>(pieces: { readonly [Name in keyof T]: Parsed<T[Name]> }): Parsed<T>;
export function allOf(pieces: Readonly<Record<string, Parsed<unknown>>>): Parsed<object> {
  const problems = problemsOf(Object.values(pieces));
  if (problems.length > 0) return refuse(problems);
  return accept(
    Object.fromEntries(Object.entries(pieces).map(([name, piece]) => [name, piece.ok ? piece.value : null])),
  );
}

export function parseEach<A, B>(
  items: readonly A[],
  parse: (item: A, index: number) => Parsed<B>,
): Parsed<readonly B[]> {
  const pieces = items.map(parse);
  const problems = problemsOf(pieces);
  if (problems.length > 0) return refuse(problems);
  return accept(pieces.flatMap((piece) => (piece.ok ? [piece.value] : [])));
}

/** Absent and null mean the same. */
export function parseOptional<A, B>(item: A | null | undefined, parse: (item: A) => Parsed<B>): Parsed<B | null> {
  return item === null || item === undefined ? accept(null) : parse(item);
}
