import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../kernel/clock.js';
import type { Uuid } from '../../../kernel/ids.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { tlpRank } from '../../markings/model/tlp.js';
import { portionKeys } from '../model/portion-keys.js';
import type { RevisionPlan } from '../model/revision-plan.js';
import { toLabelJson } from './label-json.js';

interface Commit {
  readonly eventId: Uuid;
  readonly backfill: boolean;
  readonly clock: Clock;
}

/** Carries out a plan in the transaction at hand. What it writes is dated when that commits; a draft is dated now. */
export async function writeRevision(sql: EntityManager, viewer: Viewer, plan: RevisionPlan, commit: Commit): Promise<void> {
  const json = JSON.stringify({ ...planJson(plan), ...dates(plan, commit), source: viewer.organization?.handle ?? null });
  const [row]: { written: boolean }[] = await sql.query('SELECT hub.write_revision($1::jsonb) AS written', [json]);
  if (!row?.written) throw new Error('A plan was made without the advisory being locked.');
}

function planJson({ open, openStubs, tighten, remarks, concerned, ...rest }: RevisionPlan) {
  return {
    ...rest,
    open: open.map((portion) => ({ ...portion, keys: portionKeys(portion.content), label: toLabelJson(portion.label) })),
    openStubs: openStubs.map((stub) => ({ ...stub, tlp: tlpRank(stub.tlp), label: toLabelJson(stub.label) })),
    tighten: tighten.map((version) => ({ ...version, label: toLabelJson(version.label) })),
    remarks: remarks.map(({ is, text, label }) => ({ is, text, label: toLabelJson(label) })),
    concerned: concerned.map((label) => ({ ...label, label: toLabelJson(label.label) })),
  };
}

function dates({ concerned }: RevisionPlan, { eventId, backfill, clock }: Commit) {
  if (concerned.length === 0) return { at: clock.now().toISOString() };
  return { eventId, backfill, chosenAt: clock.chosen ? clock.now().toISOString() : null };
}
