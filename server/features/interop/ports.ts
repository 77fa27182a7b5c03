import type { Viewer } from '../auth/model/viewer.js';
import type { AdvisoryName, AdvisoryState } from '../advisories/model/advisory.js';
import type { MarkingInput } from '../advisories/model/advisory-input.js';
import type { Audiences } from '../advisories/model/input/input-moment.js';
import type { AdvisoryFile, RevisionPlan } from '../advisories/model/revision-plan.js';
import type { Tlp } from '../markings/model/tlp.js';
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
