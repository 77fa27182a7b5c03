import type { ImportOutcome, ImportResult } from '@seamark/sdk';
import { placeWords, type RecordPlace, type RecordProblem } from './record-place.js';

/** A record that was not taken. */
export interface SkippedRecord extends RecordProblem {
  readonly place: string;
  readonly identifier: string | null;
}

/** Something that was left out of several records, or is worth a second look. */
export interface CountedWarning {
  readonly code: string;
  readonly count: number;
  /** The first that was met. */
  readonly place: string;
  readonly message: string;
}

/** What came of an import so far. Of a million records it holds four numbers, those skipped, and a warning of each kind. */
export class Tally {
  readonly #counts: Record<ImportResult, number> = { TAKEN: 0, REVISED: 0, UNCHANGED: 0, SKIPPED: 0 };
  readonly #skipped: SkippedRecord[] = [];
  readonly #warnings = new Map<string, CountedWarning>();

  get counts(): Readonly<Record<ImportResult, number>> {
    return this.#counts;
  }

  get skipped(): readonly SkippedRecord[] {
    return this.#skipped;
  }

  get warnings(): readonly CountedWarning[] {
    return [...this.#warnings.values()];
  }

  get total(): number {
    return Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
  }

  skip(place: RecordPlace, problem: RecordProblem, identifier: string | null = null): void {
    this.#counts.SKIPPED += 1;
    this.#skipped.push({ place: placeWords(place), identifier, code: problem.code, message: problem.message });
  }

  /** One that stands above in the same import, and says the same. */
  repeat(): void {
    this.#counts.UNCHANGED += 1;
  }

  add(place: RecordPlace, { result, identifier, problem, warnings }: ImportOutcome): void {
    if (problem !== null) return this.skip(place, problem, identifier);
    this.#counts[result] += 1;
    for (const { code, message } of warnings) {
      const known = this.#warnings.get(code) ?? { code, count: 0, place: placeWords(place), message };
      this.#warnings.set(code, { ...known, count: known.count + 1 });
    }
  }
}
