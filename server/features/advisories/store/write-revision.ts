import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../kernel/clock.js';
import type { Uuid } from '../../../kernel/ids.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Label } from '../../markings/model/label.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import { tlpRank } from '../../markings/model/tlp.js';
import { portionKeys } from '../model/portion-keys.js';
import type { RevisionPlan } from '../model/revision-plan.js';

/** Who commits, and how it is told. */
export interface Commit {
  readonly viewer: Viewer;
  readonly eventId: Uuid;
  readonly backfill: boolean;
  readonly clock: Clock;
}

const WRITE: Prepared = { name: 'write-revision', text: 'SELECT hub.write_revision($1::jsonb) AS written' };

/** Carries out a plan in the transaction at hand. What it writes is dated when that commits; a draft is dated now. */
export async function writeRevision(sql: EntityManager, plan: RevisionPlan, commit: Commit): Promise<void> {
  const [row] = await prepared<{ readonly written: boolean }>(sql, WRITE, [JSON.stringify(revisionJson(plan, commit))]);
  if (!row?.written) throw new Error('A plan was made without the advisory being locked.');
}

/** A plan as `hub.write_revision` takes it. */
export function revisionJson(plan: RevisionPlan, commit: Commit): unknown {
  return { ...planJson(plan), ...dates(plan, commit), source: commit.viewer.organization?.handle ?? null };
}

/** Labels stand once, in a list; what carries one says its place there. */
function planJson({ open, openStubs, tighten, remarks, concerned, ...rest }: RevisionPlan) {
  const labels = new Map<string, number>();
  const place = ({ audience, denied, tlp }: Label): number => {
    const key = JSON.stringify({ audience, denied, tlp: tlpRank(tlp) });
    return labels.get(key) ?? labels.set(key, labels.size).size - 1;
  };
  const rows = {
    open: open.map((portion) => ({ ...portion, keys: portionKeys(portion.content), label: place(portion.label) })),
    openStubs: openStubs.map((stub) => ({ ...stub, tlp: tlpRank(stub.tlp), label: place(stub.label) })),
    tighten: tighten.map((version) => ({ ...version, label: place(version.label) })),
    remarks: remarks.map(({ is, text, label }) => ({ is, text, label: place(label) })),
    concerned: concerned.map((row) => ({ ...row, label: place(row.label), besides: row.besides.map(place) })),
  };
  return { ...rest, ...rows, labels: [...labels.keys()].map((label): unknown => JSON.parse(label)) };
}

function dates({ concerned }: RevisionPlan, { eventId, backfill, clock }: Commit) {
  if (concerned.length === 0) return { at: clock.now().toISOString() };
  return { eventId, backfill, chosenAt: clock.chosen ? clock.now().toISOString() : null };
}
