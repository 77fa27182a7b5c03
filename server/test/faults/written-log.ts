import type { OwnPostgres } from '../cluster/own-postgres.js';

/** The one order of commits, as the table has it when all is quiet. */
export interface WrittenLog {
  /** The operations of the script. */
  readonly order: readonly string[];
  /** The script's word for each name of the hub. */
  readonly advisories: ReadonlyMap<string, string>;
  /** Which operations a revision is of. */
  readonly operations: ReadonlyMap<string, { readonly revised?: string; readonly withdrawn?: string }>;
}

interface Row {
  readonly name: string;
  readonly revision: string | null;
  readonly withdrawn: boolean;
}

const STATEMENT = `SELECT a.name, r.uid AS revision, e.withdrawn
  FROM hub.event e JOIN hub.advisory a ON a.id = e.advisory_id LEFT JOIN hub.revision r ON r.id = e.revision_id
  ORDER BY e.position`;

/** The nth event of an advisory is its nth operation: whoever wrote it sent each only when the one before it stood. */
export async function readLog(postgres: OwnPostgres, names: ReadonlyMap<string, string>): Promise<WrittenLog> {
  const advisories = new Map([...names].map(([advisory, name]) => [name, advisory]));
  const counts = new Map<string, number>();
  const operations = new Map<string, { revised?: string; withdrawn?: string }>();
  const order: string[] = [];
  for (const { name, revision, withdrawn } of await postgres.look<Row>(STATEMENT)) {
    const advisory = advisories.get(name);
    if (advisory === undefined) continue;
    const count = counts.get(advisory) ?? 0;
    counts.set(advisory, count + 1);
    const id = `${advisory}#${count}`;
    order.push(id);
    const known = operations.get(`${revision}`) ?? {};
    operations.set(`${revision}`, { ...known, [withdrawn ? 'withdrawn' : 'revised']: id });
  }
  return { order, advisories, operations };
}
