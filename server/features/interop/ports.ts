import type { Viewer } from '../auth/model/viewer.js';
import type { AdvisoryName, AdvisoryState } from '../advisories/model/advisory.js';
import type { MarkingInput } from '../advisories/model/advisory-input.js';
import type { Audiences } from '../advisories/model/input/input-moment.js';
import type { AdvisoryFile, RevisionPlan } from '../advisories/model/revision-plan.js';
import type { Tlp } from '../markings/model/tlp.js';
import type { Uuid } from '../../kernel/ids.js';
import type { ExportChunk, ExportFile, ExportJob, NewExport } from './model/export-job.js';
import type { RecordKey } from './model/mapped-record.js';

/** Opens one transaction that imports for `viewer`; it is rolled back when `work` answers a refusal or throws. */
export type WriteImports = <T extends { readonly ok: boolean }>(
  viewer: Viewer,
  work: (imports: ImportWrites) => Promise<T>,
) => Promise<T>;

export interface ImportWrites {
  /** Who there is to be named in a marking, as far as the viewer may know. */
  audiences(stated: MarkingInput): Promise<Audiences>;
  /**
   * What the viewer's organization imported of these records before, in their order; null for a record that is new to it.
   * Other imports of one of them for the organization wait from here until this one has ended.
   */
  known(records: readonly RecordKey[]): Promise<readonly (KnownRecord | null)[]>;
  /** Everything of an advisory of the viewer's own organization, locked against other writers; null for any other. */
  open(name: AdvisoryName): Promise<AdvisoryFile | null>;
  /** Carries out the plans as events that wake nobody. @returns in order, whether the database could keep it */
  write(imports: readonly RecordToWrite[]): Promise<readonly boolean[]>;
}

/** A record that was imported before. */
export interface KnownRecord {
  readonly name: AdvisoryName;
  readonly state: AdvisoryState;
  /** False when a person has changed the advisory since it was last imported. */
  readonly isUntouched: boolean;
  /** Of what the record said then. */
  readonly contentHash: string;
}

export interface RecordToWrite extends RecordKey {
  readonly name: AdvisoryName;
  readonly contentHash: string;
  /** The label that all of it is marked with. */
  readonly tlp: Tlp;
  /** null when the record says what the advisory says already. */
  readonly plan: RevisionPlan | null;
}

/** Where exports are kept until they expire. Row security leaves each viewer its own, by the ceiling of its token. */
export interface ExportShelf {
  /** Keeps a new one, and says so in the audit log; the viewer's oldest give way. @returns false while another of the viewer's is made */
  begin(viewer: Viewer, job: NewExport): Promise<boolean>;
  find(viewer: Viewer, id: Uuid): Promise<ExportJob | null>;
  /** Newest first. */
  all(viewer: Viewer): Promise<readonly ExportJob[]>;
  /** @returns true when there was one */
  remove(viewer: Viewer, id: Uuid): Promise<boolean>;
  /** What makes the files of one that has begun. */
  making(viewer: Viewer, id: Uuid): ExportMaking;
  /** The chunk of a file that holds the byte at `from`; null behind its end. */
  chunk(
    viewer: Viewer,
    file: { readonly id: Uuid; readonly name: string; readonly from: number },
  ): Promise<ExportChunk | null>;
}

export interface ExportMaking {
  /** Keeps bytes, and says how far it has come. @returns false when nobody wants it any more */
  append(chunks: readonly ExportChunk[], done: number): Promise<boolean>;
  /** All files are there, or null: it has failed, and no byte of it is kept. */
  end(files: readonly ExportFile[] | null): Promise<void>;
}

/** The hub's own exports, of what everybody sees: one a day. */
export interface SnapshotShelf {
  /** @returns false when the day has one already, made or being made */
  begin(day: string, job: NewExport): Promise<boolean>;
  making(id: Uuid): ExportMaking;
  /** The newest that is there whole; of a day: that one. */
  find(day: string | null): Promise<SnapshotJob | null>;
  /** Ends what nobody makes any more, and takes away what has expired: of everybody. */
  tidy(now: Date): Promise<void>;
}

export interface SnapshotJob extends ExportJob {
  /** `2026-11-30` */
  readonly day: string;
}
