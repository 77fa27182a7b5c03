import type { ImportOutcome } from '../model/import-outcome.js';
import type { RecordKey, RecordProblem } from '../model/mapped-record.js';
import type { ImportWrites, KnownRecord } from '../ports.js';
import { decideRecord, skipped, type Decision, type ReadRecord } from './decide-record.js';
import type { BatchMoment, BatchNeeds } from './import-needs.js';

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
    if (!record.ok) decided.push(skipped(null, record.refusal));
    else if (seen.has(keyOf(record.value))) decided.push(skipped(record.value.identifier, REPEATED));
    else {
      const before = known.get(keyOf(record.value)) ?? null;
      decided.push(await decideRecord(needs, moment, { record: record.value, before }));
      seen.add(keyOf(record.value));
    }
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

function keyOf({ database, identifier }: RecordKey): string {
  return JSON.stringify([database, identifier]);
}

async function written(imports: ImportWrites, decided: readonly Decision[]): Promise<readonly ImportOutcome[]> {
  const writes = decided.flatMap(({ write }) => write ?? []);
  const kept = writes.length === 0 ? [] : await imports.write(writes);
  const lost = new Set(writes.filter((_, index) => kept[index] !== true));
  return decided.map(({ outcome, write }) =>
    write !== null && lost.has(write) ? skipped(outcome.identifier, NOT_KEPT).outcome : outcome,
  );
}

const REPEATED: RecordProblem = {
  code: 'REPEATED',
  message: 'A record of this identifier stands above in the same batch, and that one counts.',
};
const NOT_KEPT: RecordProblem = {
  code: 'NOT_KEPT',
  message: 'The database could not keep this record; the others of its batch it did.',
};
