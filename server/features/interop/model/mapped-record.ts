import type { Result } from '../../../kernel/result.js';
import type { AdvisoryKind } from '../../advisories/model/advisory.js';
import type { PortionInput } from '../../advisories/model/advisory-input.js';

/** Whose records the hub can read. */
export const IMPORT_FORMATS = ['AVID', 'ATLAS', 'OSV', 'AIID'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A portion as a record says it; how it is marked is the importer's to say. */
export type ImportedPortion = Pick<PortionInput, 'type' | 'lang' | 'content'>;

/** What an advisory made of a record says. Its ORIGIN portion names the record and its licence. */
export interface MappedRecord extends RecordKey {
  readonly kind: AdvisoryKind;
  readonly portions: readonly ImportedPortion[];
}

/** Which record of which database. */
export interface RecordKey {
  /** As its ORIGIN portion names it: `AVID`. */
  readonly database: string;
  readonly identifier: string;
}

/** Why a record, or a part of one, is not taken. */
export interface RecordProblem {
  readonly code: string;
  readonly message: string;
}

/** Reads one record, with everything that makes it fit left to `stateRecord`. */
export type MapRecord = (json: unknown) => Result<MappedRecord, RecordProblem>;
