import type { Stage } from './stage.js';

/** One measured number. */
export interface Figure {
  /** What was measured, in words: `middle word, visitor, p95`. */
  readonly figure: string;
  readonly value: number;
  /** `ms`, `x` of a ratio, `rows`. */
  readonly unit: string;
  /** What the value should not exceed, in the same unit. */
  readonly goal?: number;
  /** Of what, and against what. */
  readonly detail?: string;
}

/** How much is measured: the short form shows that a bench works, and what about it is grossly wrong. */
export interface BenchSize {
  /** Advisories of the crowd. */
  readonly advisories: number;
  /** Of each kind of question. */
  readonly questions: number;
}

export interface Bench {
  readonly name: string;
  /** What it finds out, in a sentence. */
  readonly claim: string;
  /** Yields each figure when it has it. May read the stage, and write only what leaves other benches' figures alone. */
  run(stage: Stage, size: BenchSize): AsyncIterable<Figure>;
}

export const FULL: BenchSize = { advisories: 100_000, questions: 200 };
/** Hours, and 40 GB of disk. */
export const LONG: BenchSize = { advisories: 1_000_000, questions: 200 };
export const SHORT: BenchSize = { advisories: 5_000, questions: 20 };
