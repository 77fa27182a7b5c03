import type { DataSource, EntityManager, EntitySchema } from 'typeorm';
import { machineClock } from '../../kernel/clock.js';
import type { Log } from '../telemetry/log.js';
import { signContext } from './context/sign-context.js';
import type { Database, ViewerContext } from './database.js';
import { Listener } from './listener.js';
import { retryingConflicts } from './retry.js';
import { openRoleSource } from './role-source.js';
import { roleUrl } from './role-url.js';
import { HUB_ROLES, type HubRole } from './roles/hub-roles.js';
import { oneStatement } from './one-statement.js';
import { answeringTimeouts } from './statement-timeout.js';
import { inTransaction } from './transaction.js';

export interface DatabaseParts {
  /** Of a login that may act as the three serving roles. */
  readonly url: string;
  /** What signs viewer contexts. */
  readonly contextKey: Uint8Array;
  readonly tables: readonly EntitySchema[];
  readonly log: Log;
  /** How many times longer a statement may take than a hub's may, 1 by default: tests on a busy machine wait for what they are told. */
  readonly patience?: number;
}

/** Connections at most, and how long one statement may take, by what a role is for. */
const READER = { role: HUB_ROLES.reader, poolSize: 10, statementTimeoutMs: 2_000 };
const WRITER = { role: HUB_ROLES.writer, poolSize: 5, statementTimeoutMs: 10_000 };
/** Its statements look at one row or two; while one of them hears nothing, no feed of this process goes on. */
const RELAY = { role: HUB_ROLES.relay, poolSize: 3, statementTimeoutMs: 4_000 };

const BEGIN_READING = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
const BEGIN_WRITING = 'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE';
const RETRIES = 3;

/** The hub's database over three pools, one a role. */
export async function connectDatabase({
  url,
  contextKey,
  tables,
  log,
  patience = 1,
}: DatabaseParts): Promise<Database> {
  const open = ({ statementTimeoutMs, ...settings }: RoleSettings) =>
    openRoleSource({ ...settings, statementTimeoutMs: statementTimeoutMs * patience, url, tables, log });
  const [reader, writer, relay] = await openAll([open(READER), open(WRITER), open(RELAY)]);
  const listener = new Listener(roleUrl(url, RELAY), log);
  const signed = (context: ViewerContext) => signContext(context, contextKey, machineClock.now());
  const readFrom =
    (begin: string): Database['read'] =>
    (context, work) =>
      answeringTimeouts(inTransaction({ source: reader, begin, context: signed(context), work }));
  const write: Database['write'] = (context, work) =>
    inTransaction({ source: writer, begin: BEGIN_WRITING, context: signed(context), work });
  return {
    read: readFrom(BEGIN_READING),
    write: (context, work) => answeringTimeouts(retryingConflicts(RETRIES, () => write(context, work))),
    relay: (work) => inTransaction({ source: relay, begin: BEGIN_WRITING, context: null, work }),
    look: (statement, values) => oneStatement({ source: relay, statement, values }),
    survey: (work) =>
      inTransaction({
        source: relay,
        begin: BEGIN_READING,
        context: null,
        work: async (sql) => work(sql, readFrom(await beginInSnapshotOf(sql))),
      }),
    listen: (channel, wake) => listener.listen(channel, wake),
    close: async () => {
      await listener.close();
      await Promise.all([reader.destroy(), writer.destroy(), relay.destroy()]);
    },
  };
}

/** What begins a transaction that sees exactly what that of `sql` sees, for as long as that one lasts. */
async function beginInSnapshotOf(sql: EntityManager): Promise<string> {
  const [row]: { snapshot: string }[] = await sql.query('SELECT pg_export_snapshot() AS snapshot');
  if (!row || !/^[0-9A-F-]+$/.test(row.snapshot)) throw new Error('the database gave no snapshot to share');
  return `${BEGIN_READING}; SET TRANSACTION SNAPSHOT '${row.snapshot}'`;
}

interface RoleSettings {
  readonly role: HubRole;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
}

type Three<T> = readonly [T, T, T];

/** All of them, or none: when one cannot be opened, the others are closed. */
async function openAll(opening: Three<Promise<DataSource>>): Promise<Three<DataSource>> {
  try {
    return await Promise.all(opening);
  } catch (error) {
    const opened = (await Promise.allSettled(opening)).filter((each) => each.status === 'fulfilled');
    await Promise.all(opened.map(({ value }) => value.destroy()));
    throw error;
  }
}
