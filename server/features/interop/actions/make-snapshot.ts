import { newUuid } from '../../../kernel/ids.js';
import { VISITOR } from '../../auth/model/visitor.js';
import { LISTED_STATES } from '../../advisories/model/matches-filter.js';
import type { ExportRequest } from '../model/export-job.js';
import type { SnapshotShelf } from '../ports.js';
import type { ExportNeeds } from './export-needs.js';
import { writeExport } from './write-export.js';

export interface SnapshotNeeds extends ExportNeeds {
  readonly snapshots: SnapshotShelf;
  /** How many days a snapshot is kept; 0 makes none. */
  readonly snapshotDays: number;
}

/**
 * Once a day, by whichever process comes first: what a visitor sees, as one file for everybody. Read with a visitor's eyes, and not
 * filtered by label: what is public is decided where it always is.
 */
export async function makeSnapshot(needs: SnapshotNeeds): Promise<void> {
  const { snapshots, snapshotDays, bulk, clock, random } = needs;
  const startedAt = clock.now();
  const day = startedAt.toISOString().slice(0, 10);
  await snapshots.tidy(startedAt);
  if (snapshotDays === 0 || (await snapshots.find(day)) !== null) return;

  const { names, position } = await bulk.list(VISITOR, { filter: { states: LISTED_STATES }, most: Infinity });
  const expiresAt = new Date(startedAt.getTime() + snapshotDays * DAY_MS);
  const job = {
    id: newUuid(random),
    request: EVERYTHING,
    rights: VISITOR.grasp,
    total: names.length,
    startedAt,
    expiresAt,
  };
  if (!(await snapshots.begin(day, job))) return;
  const task = { viewer: VISITOR, request: EVERYTHING, names, moment: { position, asOf: null } };
  await writeExport(needs, task, snapshots.making(job.id));
}

const EVERYTHING: ExportRequest = { filter: {}, asOf: null, format: 'JSONL' };
const DAY_MS = 24 * 60 * 60 * 1_000;
