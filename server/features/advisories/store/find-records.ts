import type { EntityManager } from 'typeorm';
import { prepared } from '../../../platform/postgres/prepared.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { AdvisoryRecord } from '../model/advisory-record.js';
import { type RecordRow, toRecord } from './to-record.js';
import { VISIBLE_RECORDS } from './visible-record.sql.js';

/** An advisory, as it is now (`sequence` null) or as it was at an earlier revision. */
export interface WantedRecord {
  readonly name: AdvisoryName;
  readonly sequence: number | null;
}

/** The records that the viewer sees of what is wanted, in that order; `place` counts from 0 and skips what it does not see. */
export async function findRecords(
  sql: EntityManager,
  viewer: Viewer,
  wanted: readonly WantedRecord[],
): Promise<readonly { readonly place: number; readonly record: AdvisoryRecord }[]> {
  if (wanted.length === 0) return [];
  const names = wanted.map(({ name }) => name);
  const sequences = wanted.map(({ sequence }) => sequence);
  const rows = await prepared<RecordRow>(sql, VISIBLE_RECORDS, [names, sequences]);
  return rows.map((row) => {
    const place = row.place - 1;
    return { place, record: toRecord(row, viewer, wanted[place]?.sequence != null) };
  });
}
