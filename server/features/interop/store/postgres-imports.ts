import type { EntityManager } from 'typeorm';
import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import type { AdvisoryName, AdvisoryState } from '../../advisories/model/advisory.js';
import type { RevisionPlan } from '../../advisories/model/revision-plan.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import { tlpRank } from '../../markings/model/tlp.js';
import type { RecordKey } from '../model/mapped-record.js';
import type { ImportWrites, KnownRecord, RecordToWrite, WriteImports } from '../ports.js';

/** What imports take from the store of the advisories that they make. */
export interface ImportStores {
  readonly database: Pick<Database, 'write'>;
  readonly audiencesIn: (sql: EntityManager) => ImportWrites['audiences'];
  readonly fileIn: (sql: EntityManager) => ImportWrites['open'];
  /** A plan as `hub.write_revision` takes it, its event marked as one of a bulk import. */
  readonly planJson: (plan: RevisionPlan, viewer: Viewer) => unknown;
}

export function postgresImports({ database, ...stores }: ImportStores): WriteImports {
  return (viewer, work) => database.write(contextOf(viewer), (sql) => work(importWrites(sql, viewer, stores)));
}

function importWrites(sql: EntityManager, viewer: Viewer, stores: Omit<ImportStores, 'database'>): ImportWrites {
  return {
    audiences: stores.audiencesIn(sql),
    open: stores.fileIn(sql),
    known: (records) => knownRecords(sql, viewer, records),
    write: (imports) =>
      writeImports(
        sql,
        imports.map((record) => importJson(record, stores.planJson, viewer)),
      ),
  };
}

const KNOWN: Prepared = { name: 'open-imports', text: 'SELECT * FROM hub.open_imports($1, $2, $3)' };

interface KnownRow {
  readonly place: number;
  readonly name: AdvisoryName;
  readonly state: AdvisoryState;
  readonly sequence: number;
  readonly imported: number;
  readonly content_hash: string;
}

async function knownRecords(
  sql: EntityManager,
  { organization }: Viewer,
  records: readonly RecordKey[],
): Promise<readonly (KnownRecord | null)[]> {
  const databases = records.map(({ database }) => database);
  const identifiers = records.map(({ identifier }) => identifier);
  const rows = await prepared<KnownRow>(sql, KNOWN, [organization?.handle ?? null, databases, identifiers]);
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return records.map((_, place) => toKnown(byPlace.get(place) ?? null));
}

function toKnown(row: KnownRow | null): KnownRecord | null {
  if (row === null) return null;
  const { name, state, sequence, imported, content_hash: contentHash } = row;
  return { name, state, contentHash, isUntouched: sequence === imported };
}

function importJson(
  { plan, tlp, ...record }: RecordToWrite,
  planJson: ImportStores['planJson'],
  viewer: Viewer,
): unknown {
  return { ...record, tlp: tlpRank(tlp), plan: plan && planJson(plan, viewer) };
}

const WRITE: Prepared = { name: 'write-imports', text: 'SELECT hub.write_imports($1::jsonb) AS written' };

async function writeImports(sql: EntityManager, imports: readonly unknown[]): Promise<readonly boolean[]> {
  const [row] = await prepared<{ readonly written: readonly boolean[] }>(sql, WRITE, [JSON.stringify(imports)]);
  return row?.written ?? [];
}
