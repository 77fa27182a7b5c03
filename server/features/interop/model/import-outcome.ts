import type { AdvisoryName } from '../../advisories/model/advisory.js';
import type { Forbidden, InputProblem, InvalidInput, RateLimited } from '../../advisories/model/refusals.js';
import type { RecordProblem } from './mapped-record.js';

/** What came of a record: a new advisory, a revision of one, nothing as it was known already, or nothing for a reason. */
export const IMPORT_RESULTS = ['TAKEN', 'REVISED', 'UNCHANGED', 'SKIPPED'] as const;
export type ImportResult = (typeof IMPORT_RESULTS)[number];

export interface ImportOutcome {
  readonly result: ImportResult;
  /** As the record's database calls it; null when the record does not say. */
  readonly identifier: string | null;
  /** The advisory that says what the record says; null when there is none for the viewer. */
  readonly advisory: AdvisoryName | null;
  /** Why it was skipped, null when it was not. */
  readonly problem: RecordProblem | null;
  /** What of the record was left out or is worth a second look. */
  readonly warnings: readonly InputProblem[];
}

export type ImportRecordsRefusal = InvalidInput | Forbidden | RateLimited;
