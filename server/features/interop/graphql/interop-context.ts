import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { ImportRecordsInput } from '../actions/import-records.js';
import type { ExportJob, ExportRequest } from '../model/export-job.js';
import type { RemoveExportRefusal, StartExportRefusal } from '../model/export-refusals.js';
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

/** What resolvers ask of exports. */
export interface ExportActions {
  startExport(viewer: Viewer, input: ExportRequest): Promise<Result<ExportJob, StartExportRefusal>>;
  readExport(viewer: Viewer, input: { readonly id: string }): Promise<ExportJob | null>;
  listExports(viewer: Viewer): Promise<readonly ExportJob[]>;
  removeExport(viewer: Viewer, input: { readonly id: string }): Promise<Result<null, RemoveExportRefusal>>;
}

export interface ExportsContext {
  readonly viewer: Viewer;
  readonly actions: ExportActions;
}
