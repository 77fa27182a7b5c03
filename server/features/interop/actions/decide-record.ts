import { newUuid } from '../../../kernel/ids.js';
import type { Result } from '../../../kernel/result.js';
import { newAdvisoryName } from '../../advisories/model/advisory-name.js';
import { bodyHash } from '../../advisories/model/body-hash.js';
import type { InputProblem } from '../../advisories/model/refusals.js';
import type { RevisionPlan } from '../../advisories/model/revision-plan.js';
import { nextPortions } from '../../advisories/model/revision/next-portions.js';
import { planPublication } from '../../advisories/model/revision/plan-publication.js';
import { planRevision } from '../../advisories/model/revision/plan-revision.js';
import { termWarnings } from '../../advisories/model/term-warnings.js';
import type { ImportOutcome } from '../model/import-outcome.js';
import type { MappedRecord, RecordProblem } from '../model/mapped-record.js';
import { matchPortions } from '../model/match-portions.js';
import { stateRecord, type StatedRecord } from '../model/state-record.js';
import type { KnownRecord, RecordToWrite } from '../ports.js';
import type { BatchMoment, BatchNeeds } from './import-needs.js';

export type ReadRecord = Result<MappedRecord, RecordProblem>;

/** What becomes of one record; `write` is null when there is nothing to write. */
export interface Decision {
  readonly outcome: ImportOutcome;
  readonly write: RecordToWrite | null;
}

/** @param before - what the organization imported of the record before; null when that is nothing */
export async function decideRecord(
  needs: BatchNeeds,
  moment: BatchMoment,
  { record, before }: { readonly record: MappedRecord; readonly before: KnownRecord | null },
): Promise<Decision> {
  const contentHash = bodyHash({ portions: record.portions, marking: moment.marked.marking });
  const settled = before && settledBefore(record, before, contentHash);
  if (settled !== null) return settled;

  const stated = stateRecord(record, { source: moment.source, now: needs.clock.now(), marked: moment.marked });
  if (!stated.ok) return skipped(record.identifier, stated.refusal, before);
  const arriving: Arriving = { ...moment, record, stated: stated.value, contentHash };
  return before === null ? taken(needs, arriving) : revised(needs, arriving, before);
}

export function skipped(identifier: string | null, problem: RecordProblem, known: KnownRecord | null = null): Decision {
  const advisory = known?.name ?? null;
  return { outcome: { result: 'SKIPPED', identifier, advisory, problem, warnings: [] }, write: null };
}

/** What needs no second look: the record is as it was, or a person has taken the advisory in hand since. */
function settledBefore(record: MappedRecord, before: KnownRecord, contentHash: string): Decision | null {
  if (before.contentHash === contentHash) {
    return { outcome: outcomeOf('UNCHANGED', record, { name: before.name, warnings: [] }), write: null };
  }
  if (before.isUntouched) return null;
  return skipped(record.identifier, before.state === 'WITHDRAWN' ? WITHDRAWN : EDITED, before);
}

interface Arriving extends BatchMoment {
  readonly record: MappedRecord;
  readonly stated: StatedRecord;
  readonly contentHash: string;
}

/** Published at once, as its first revision: nobody drafts what somebody else has written already. */
function taken({ random, taxonomies }: BatchNeeds, arriving: Arriving): Decision {
  const { record, stated, source, membersOf } = arriving;
  const name = newAdvisoryName(random);
  const moment = { source, membersOf, seen: new Set<never>(), random };
  const portions = nextPortions([], stated.portions, moment);
  const plan = planPublication({ uid: newUuid(random), name, kind: record.kind }, portions, random);
  const warnings = warningsOf({ taxonomies }, stated);
  return { outcome: outcomeOf('TAKEN', record, { name, warnings }), write: toWrite(arriving, { name, plan }) };
}

/** The advisory says what the record said, and nothing else: no person has touched it. */
async function revised(
  { random, taxonomies, imports }: BatchNeeds,
  arriving: Arriving,
  { name }: KnownRecord,
): Promise<Decision> {
  const file = await imports.open(name);
  if (file === null) throw new Error('An imported advisory cannot be opened by its source.');
  const { record, source, stated, membersOf } = arriving;
  const portions = matchPortions(stated.portions, file.portions);
  const moment = { source, membersOf, seen: new Set(file.portions.map(({ id }) => id)), random };
  const plan = planRevision(file, { portions, remarks: [] }, moment);
  const warnings = warningsOf({ taxonomies }, stated);
  const result = plan === null ? 'UNCHANGED' : 'REVISED';
  return { outcome: outcomeOf(result, record, { name, warnings }), write: toWrite(arriving, { name, plan }) };
}

function warningsOf(
  needs: Pick<BatchNeeds, 'taxonomies'>,
  { portions, warnings }: StatedRecord,
): readonly InputProblem[] {
  const contents = portions.map(({ content }) => content);
  return [...warnings, ...termWarnings(needs, contents)];
}

type Named = Pick<RecordToWrite, 'name'>;

function toWrite(
  { record, contentHash, marked }: Arriving,
  { name, plan }: Named & { readonly plan: RevisionPlan | null },
): RecordToWrite {
  const { database, identifier } = record;
  return { database, identifier, name, contentHash, tlp: marked.label.tlp, plan };
}

function outcomeOf(
  result: ImportOutcome['result'],
  { identifier }: MappedRecord,
  { name, warnings }: Named & { readonly warnings: readonly InputProblem[] },
): ImportOutcome {
  return { result, identifier, advisory: name, problem: null, warnings };
}

const EDITED: RecordProblem = {
  code: 'EDITED',
  message: 'The record has changed, and so has the advisory, by hand: revise it yourself with what is new.',
};
const WITHDRAWN: RecordProblem = {
  code: 'WITHDRAWN',
  message: 'The record has changed, but the advisory was withdrawn. It stays so.',
};
