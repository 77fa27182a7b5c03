import type { Client } from 'pg';

/** Tables whose rows carry a label and belong to an advisory. */
const LABELLED = `SELECT c.table_name FROM information_schema.columns c
  WHERE c.table_schema = 'hub' AND c.column_name IN ('audience', 'advisory_id') GROUP BY 1 HAVING count(*) = 2`;

/** Tables of which the thinned crowd leaves nothing behind: those, and what the log keeps. */
const OWNED = `SELECT c.table_name FROM information_schema.columns c JOIN pg_class t ON t.oid = format('hub.%I', c.table_name)::regclass
  WHERE c.table_schema = 'hub' AND c.column_name = 'advisory_id' AND t.relkind = 'r'`;

/** Atoms from here on are true for nobody. */
const NOBODYS = 1_000_000;

/** Hides all advisories behind row `after` from everybody: each label keeps its shape, of atoms that nobody holds. */
export async function hideCrowd(superuser: Client, after: number): Promise<void> {
  // A portion's label is its sheet's by a foreign key, and neither can go first.
  await superuser.query('SET session_replication_role = replica');
  for (const table of await namesOf(superuser, LABELLED)) {
    await superuser.query(
      `UPDATE hub.${table} SET audience = ARRAY(SELECT atom + ${NOBODYS} FROM unnest(audience) atom) WHERE advisory_id > $1`,
      [after],
    );
  }
  await superuser.query(
    `UPDATE hub.event_atom a SET atom = atom + ${NOBODYS} FROM hub.event e WHERE e.position = a.position AND e.advisory_id > $1`,
    [after],
  );
  await settle(superuser);
}

/** Takes away all but the first `keep` advisories behind row `after`. */
export async function thinCrowd(superuser: Client, after: number, keep: number): Promise<void> {
  await superuser.query('SET session_replication_role = replica');
  await superuser.query(
    `DELETE FROM hub.event_atom a USING hub.event e WHERE e.position = a.position AND e.advisory_id > $1`,
    [after + keep],
  );
  for (const table of await namesOf(superuser, OWNED)) {
    await superuser.query(`DELETE FROM hub.${table} WHERE advisory_id > $1`, [after + keep]);
  }
  await superuser.query('DELETE FROM hub.advisory WHERE id > $1', [after + keep]);
  await settle(superuser);
}

async function settle(superuser: Client): Promise<void> {
  await superuser.query('SET session_replication_role = origin');
  await superuser.query('VACUUM FULL');
  await superuser.query('VACUUM ANALYZE');
}

async function namesOf(superuser: Client, statement: string): Promise<readonly string[]> {
  const { rows } = await superuser.query<{ table_name: string }>(statement);
  return rows.map(({ table_name: name }) => name);
}
