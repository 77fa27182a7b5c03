import type { Uuid } from '../../../kernel/ids.js';
import type { AdvisoryFilter } from '../../advisories/model/advisory-filter.js';
import type { Tlp } from '../../markings/model/tlp.js';

export const EXPORT_FORMATS = ['JSONL', 'CSV', 'PARQUET'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_STATES = ['RUNNING', 'DONE', 'FAILED'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

/** What an export holds: what its owner sees of what fits, as it is now or was at a time. */
export interface ExportRequest {
  readonly filter: AdvisoryFilter;
  readonly asOf: Date | null;
  readonly format: ExportFormat;
}

/** What clears the rows of an export: whoever has lost any of it since gets no file that was made with it. */
export interface ExportRights {
  readonly atoms: readonly number[];
  readonly ceiling: Tlp;
}

export interface NewExport {
  readonly id: Uuid;
  readonly request: ExportRequest;
  readonly rights: Pick<ExportRights, 'atoms'>;
  /** How many advisories will be looked at. */
  readonly total: number;
  readonly startedAt: Date;
  readonly expiresAt: Date;
}

/** An export as it is kept. */
export interface ExportJob {
  readonly id: Uuid;
  readonly format: ExportFormat;
  readonly atoms: readonly number[];
  readonly state: ExportState;
  readonly total: number;
  /** How many of them have been looked at. */
  readonly done: number;
  /** Empty until all are there. */
  readonly files: readonly ExportFile[];
  readonly startedAt: Date;
  readonly expiresAt: Date;
}

export interface ExportFile {
  readonly name: string;
  readonly bytes: number;
  /** Lines of JSON, or rows below the heading of a table; of the manifest 0. */
  readonly rows: number;
  /** In hex. */
  readonly sha256: string;
}

/** Some bytes of a file of an export. */
export interface ExportChunk {
  readonly file: string;
  readonly startsAt: number;
  readonly bytes: Uint8Array;
}

/** How long the files of an export wait to be fetched. */
export const EXPORT_KEPT_MS = 24 * 60 * 60 * 1_000;

/** How many exports an account has at most, for each ceiling of its tokens; the oldest give way. */
export const MAX_EXPORTS = 5;
