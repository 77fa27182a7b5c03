import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { ImportRecordsInput } from '../actions/import-records.js';
import type { ImportOutcome, ImportRecordsRefusal } from '../model/import-outcome.js';

/** What resolvers ask of this feature. */
export interface InteropActions {
  importRecords(
    viewer: Viewer,
    input: ImportRecordsInput,
  ): Promise<Result<readonly Redacted<ImportOutcome>[], ImportRecordsRefusal>>;
}

export interface InteropContext {
  readonly viewer: Viewer;
  readonly actions: InteropActions;
}
