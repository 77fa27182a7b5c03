import { chmodSync, rmSync } from 'node:fs';
import type { Client } from 'pg';
import { parseToken, type TokenSecret } from '../features/auth/model/token.js';
import type { Viewer } from '../features/auth/model/viewer.js';
import { VISITOR } from '../features/auth/model/visitor.js';
import { postgresTokens } from '../features/auth/store/postgres-tokens.js';
import type { HubOptions } from '../main/hub-needs.js';
import { tables } from '../main/tables.js';
import { allMigrations } from '../migrations/all-migrations.js';
import type { Database } from '../platform/postgres/database.js';
import { openEmbeddedPostgres } from '../platform/postgres/embedded/embedded-postgres.js';
import { migrate } from '../platform/postgres/migrate.js';
import { connectDatabase } from '../platform/postgres/postgres-database.js';
import { QuietClient } from '../platform/postgres/quiet-client.js';
import { silentLog } from '../platform/telemetry/log.js';
import { endAbandonedServers, serverFolder } from '../test/abandoned-servers.js';
import { plantSeeds } from '../main/sample/plant-seeds.js';
import { plantCrowd } from './crowd/plant-crowd.js';
import { type Unbound, unboundDatabase } from './unbound-database.js';

/** What a bench measures on: a database of its own with the sample community, which a crowd can join. */
export interface Stage {
  /** What a whole hub is built on; its writes go where every hub's go. */
  readonly options: HubOptions;
  readonly database: Database;
  /** Of the serving login, for hubs in processes of their own. */
  readonly hubUrl: string;
  /** The same statements without row security, for comparison. */
  readonly unbound: Unbound;
  readonly superuser: Client;
  /** One of each kind that sees differently. */
  readonly viewers: Readonly<Record<ViewerKind, Viewer>>;
  readonly tokens: ReadonlyMap<string, TokenSecret>;
  /** So many advisories beside the sample's; once, however often it is asked for. */
  crowd(count: number): Promise<void>;
  close(): Promise<void>;
}

/** The source is meridian-labs, which publishes most of the crowd's advisories. */
const ACCOUNTS = { member: 'reader@cert', handler: 'handler@cert', source: 'author@meridian' } as const;
export type ViewerKind = 'visitor' | keyof typeof ACCOUNTS;

const CONTEXT_KEYS = { current: new Uint8Array(32).fill(7), previous: null };

/**
 * On a PostgreSQL in a folder that is thrown away.
 *
 * @param tell - hears what takes its time, for people
 * @param durable - true: each commit waits for the disk, as in service
 */
export async function openStage(tell: (what: string) => void, durable: boolean): Promise<Stage> {
  endAbandonedServers();
  const folder = serverFolder();
  chmodSync(folder, 0o755);
  const { url, close } = await openEmbeddedPostgres({ dataFolder: folder, log: silentLog, durable });
  await migrate({ url: url('owner'), migrations: allMigrations, contextKeys: CONTEXT_KEYS, log: silentLog });
  const contextKey = CONTEXT_KEYS.current;
  const database = await connectDatabase({ url: url('hub'), contextKey, tables, log: silentLog });
  const superuser = new QuietClient({ connectionString: url('superuser') });
  const secondHand = new QuietClient({ connectionString: url('superuser') });
  await Promise.all([superuser.connect(), secondHand.connect()]);
  const unbound = await unboundDatabase(url('superuser'));
  const options: HubOptions = { config: CONFIG, database, contextKey, log: silentLog };
  const tokens = await plantSeeds(options);
  let crowd: Promise<void> | null = null;
  return {
    ...{ options, database, unbound, superuser, tokens, hubUrl: url('hub') },
    viewers: await viewersOf(database, tokens),
    crowd: (count) => (crowd ??= plantTelling([superuser, secondHand], count, tell)),
    close: async () => {
      await Promise.all([database.close(), unbound.close(), superuser.end(), secondHand.end()]);
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function plantTelling(
  hands: readonly [Client, ...Client[]],
  count: number,
  tell: (what: string) => void,
): Promise<void> {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1_000);
  await plantCrowd(hands, count, (done) => {
    if (done % TOLD === 0) tell(`${done} of ${count} advisories planted in ${seconds()} s`);
  });
  tell(`${count} advisories planted, indexed and counted in ${seconds()} s`);
}

/** Every how many advisories it is told how many are planted. */
const TOLD = 5_000;

const CONFIG = {
  host: '127.0.0.1',
  port: 0,
  sample: true,
  maxSockets: 1_000,
  maxSubscriptions: 1_000,
  writesPerMinute: 600_000,
};

async function viewersOf(database: Database, tokens: ReadonlyMap<string, TokenSecret>): Promise<Stage['viewers']> {
  const { find } = postgresTokens(database);
  const viewerOf = async (account: string): Promise<Viewer> => {
    const secret = parseToken(tokens.get(account) ?? '');
    const known = secret && (await find(secret));
    if (!known) throw new Error(`${account} is not in the sample community.`);
    return known.viewer;
  };
  const [member, handler, source] = await Promise.all(
    [ACCOUNTS.member, ACCOUNTS.handler, ACCOUNTS.source].map(viewerOf),
  );
  if (!member || !handler || !source) throw new Error('Each kind has its account.');
  return { visitor: VISITOR, member, handler, source };
}
