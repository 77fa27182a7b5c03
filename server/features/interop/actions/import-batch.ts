import { newUuid } from '../../../kernel/ids.js';
import type { Result } from '../../../kernel/result.js';
import { newAdvisoryName } from '../../advisories/model/advisory-name.js';
import { bodyHash } from '../../advisories/model/body-hash.js';
import type { Audiences } from '../../advisories/model/input/input-moment.js';
import type { StatedMarking } from '../../advisories/model/input/parse-stated-marking.js';
import type { InputProblem } from '../../advisories/model/refusals.js';
import type { RevisionPlan } from '../../advisories/model/revision-plan.js';
import { nextPortions } from '../../advisories/model/revision/next-portions.js';
import { planPublication } from '../../advisories/model/revision/plan-publication.js';
import { planRevision } from '../../advisories/model/revision/plan-revision.js';
import { termWarnings } from '../../advisories/model/term-warnings.js';
import type { OrganizationHandle } from '../../markings/model/marking.js';
import type { ImportOutcome } from '../model/import-outcome.js';
import type { MappedRecord, RecordProblem } from '../model/mapped-record.js';
import { matchPortions } from '../model/match-portions.js';
import { stateRecord, type StatedRecord } from '../model/state-record.js';
import type { ImportWrites, KnownRecord, RecordToWrite } from '../ports.js';
import type { ImportNeeds } from './import-records.js';

export interface BatchMoment {
  readonly source: OrganizationHandle;
  readonly marked: StatedMarking;
  readonly membersOf: Audiences['membersOf'];
}

type BatchNeeds = Pick<ImportNeeds, 'clock' | 'random' | 'taxonomies'> & { readonly imports: ImportWrites };
type ReadRecord = Result<MappedRecord, RecordProblem>;

/** Decides what becomes of each record, and writes all that there is to write at once. */
export async function importBatch(
  needs: BatchNeeds,
  moment: BatchMoment,
  records: readonly ReadRecord[],
): Promise<readonly ImportOutcome[]> {
  const known = await knownOf(needs.imports, records);
  const decided: Decision[] = [];
  const seen = new Set<string>();
  for (const record of records) {
    const key = record.ok ? keyOf(record.value) : null;
    const isRepeated = key !== null && seen.has(key);
    if (key !== null) seen.add(key);
    decided.push(isRepeated ? skipped(record, REPEATED) : await decide(needs, moment, { record, known }));
  }
  return written(needs.imports, decided);
}

async function knownOf(
  imports: ImportWrites,
  records: readonly ReadRecord[],
): Promise<ReadonlyMap<string, KnownRecord>> {
  const keys = records.flatMap((record) => (record.ok ? [record.value] : []));
  const known = await imports.known(keys);
  return new Map(
    keys.flatMap((key, index) => {
      const found = known[index];
      return found ? [[keyOf(key), found] as const] : [];
    }),
  );
}

function keyOf({ database, identifier }: Pick<MappedRecord, 'database' | 'identifier'>): string {
  return JSON.stringify([database, identifier]);
}

/** What becomes of one record; `write` is null when there is nothing to write. */
interface Decision {
  readonly outcome: ImportOutcome;
  readonly write: RecordToWrite | null;
}

async function decide(
  needs: BatchNeeds,
  moment: BatchMoment,
  { record, known }: { readonly record: ReadRecord; readonly known: ReadonlyMap<string, KnownRecord> },
): Promise<Decision> {
  if (!record.ok) return skipped(record, record.refusal);
  const contentHash = bodyHash({ portions: record.value.portions, marking: moment.marked.marking });
  const before = known.get(keyOf(record.value)) ?? null;
  if (before?.contentHash === contentHash) return unchanged(record.value, before);
  if (before !== null && !before.isUntouched) return skipped(record, touched(before), before);

  const { source, marked } = moment;
  const stated = stateRecord(record.value, { source, now: needs.clock.now(), marked });
  if (!stated.ok) return skipped(record, stated.refusal, before);
  const arriving: Arriving = { ...moment, record: record.value, stated: stated.value, contentHash };
  return before === null ? taken(needs, arriving) : revised(needs, arriving, before);
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
  const { portions } = nextPortions([], stated.portions, moment);
  const plan = planPublication({ uid: newUuid(random), name, kind: record.kind }, portions, random);
  const warnings = warningsOf({ taxonomies }, stated);
  return { outcome: outcomeOf('TAKEN', arriving, { name, warnings }), write: toWrite(arriving, { name, plan }) };
}

/** The advisory says what the record says, and nothing else: a person has not touched it. */
async function revised(
  { random, taxonomies, imports }: BatchNeeds,
  arriving: Arriving,
  { name }: KnownRecord,
): Promise<Decision> {
  const file = await imports.open(name);
  if (file === null) throw new Error('An imported advisory cannot be opened by its source.');
  const { source, stated, membersOf } = arriving;
  const portions = matchPortions(stated.portions, file.portions);
  const moment = { source, membersOf, seen: new Set(file.portions.map(({ id }) => id)), random };
  const plan = planRevision(file, { portions, remarks: [] }, moment);
  const warnings = warningsOf({ taxonomies }, stated);
  const result = plan === null ? 'UNCHANGED' : 'REVISED';
  return { outcome: outcomeOf(result, arriving, { name, warnings }), write: toWrite(arriving, { name, plan }) };
}

function warningsOf(
  needs: Pick<BatchNeeds, 'taxonomies'>,
  { portions, warnings }: StatedRecord,
): readonly InputProblem[] {
  return [
    ...warnings,
    ...termWarnings(
      needs,
      portions.map(({ content }) => content),
    ),
  ];
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
  { record }: Pick<Arriving, 'record'>,
  { name, warnings }: Named & { readonly warnings: readonly InputProblem[] },
): ImportOutcome {
  return { result, identifier: record.identifier, advisory: name, problem: null, warnings };
}

function unchanged(record: MappedRecord, { name }: KnownRecord): Decision {
  return { outcome: outcomeOf('UNCHANGED', { record }, { name, warnings: [] }), write: null };
}

function skipped(record: ReadRecord, problem: RecordProblem, known: KnownRecord | null = null): Decision {
  const identifier = record.ok ? record.value.identifier : null;
  const outcome = { result: 'SKIPPED' as const, identifier, advisory: known?.name ?? null, problem, warnings: [] };
  return { outcome, write: null };
}

function touched({ state }: KnownRecord): RecordProblem {
  return state === 'WITHDRAWN' ? WITHDRAWN : EDITED;
}

async function written(imports: ImportWrites, decided: readonly Decision[]): Promise<readonly ImportOutcome[]> {
  const writes = decided.flatMap(({ write }) => write ?? []);
  const kept = writes.length === 0 ? [] : await imports.write(writes);
  const lost = new Set(writes.filter((_, index) => kept[index] !== true));
  return decided.map(({ outcome, write }) =>
    write !== null && lost.has(write)
      ? { ...outcome, result: 'SKIPPED' as const, advisory: null, problem: NOT_KEPT, warnings: [] }
      : outcome,
  );
}

const REPEATED: RecordProblem = {
  code: 'REPEATED',
  message: 'A record of this identifier stands above in the same batch, and that one counts.',
};
const EDITED: RecordProblem = {
  code: 'EDITED',
  message: 'The record has changed, and so has the advisory, by hand: revise it yourself with what is new.',
};
const WITHDRAWN: RecordProblem = {
  code: 'WITHDRAWN',
  message: 'The record has changed, but the advisory was withdrawn. It stays so.',
};
const NOT_KEPT: RecordProblem = {
  code: 'NOT_KEPT',
  message: 'The database could not keep this record; the others of its batch it did.',
};
