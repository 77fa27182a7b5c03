import type { EntitySchema } from 'typeorm';
import type { Config } from '../config/config.js';
import type { ContextKeys } from '../config/context-keys.js';
import type { Log } from '../telemetry/log.js';
import { keysInFolder } from './context/key-file.js';
import type { Database } from './database.js';
import { openEmbeddedPostgres } from './embedded/embedded-postgres.js';
import { migrate, type Migration } from './migrate.js';
import { connectDatabase } from './postgres-database.js';
import { checkServer } from './roles/check-server.js';

export interface DatabaseContents {
  /** Oldest first. */
  readonly migrations: readonly Migration[];
  readonly tables: readonly EntitySchema[];
}

export interface OpenedDatabase {
  readonly database: Database;
  /** The keys that sign viewer contexts, from which others are derived. */
  readonly contextKeys: ContextKeys;
  /** True when the database was empty before. */
  readonly created: boolean;
  /** What was done to have it, for people. */
  readonly how: string;
  close(): Promise<void>;
}

type DatabaseConfig = Pick<Config, 'databaseUrl' | 'dataFolder' | 'contextKeys'>;

/** The hub's database, ready: found or started, checked, migrated, and its keys installed. */
export async function openDatabase(
  config: DatabaseConfig,
  contents: DatabaseContents,
  log: Log,
): Promise<OpenedDatabase> {
  const server =
    config.databaseUrl === null ? await embedded(config.dataFolder, log) : await existing(config.databaseUrl, log);
  try {
    const contextKeys = config.contextKeys ?? keysInFolder(config.dataFolder);
    const { before } = await migrate({ url: server.ownerUrl, migrations: contents.migrations, contextKeys, log });
    const database = await connectDatabase({
      url: server.hubUrl,
      contextKey: contextKeys.current,
      tables: contents.tables,
      log,
    });
    const close = () => database.close().finally(server.close);
    return { database, contextKeys, created: before === 0, how: server.how, close };
  } catch (error) {
    await server.close();
    throw error;
  }
}

interface Server {
  readonly ownerUrl: string;
  readonly hubUrl: string;
  readonly how: string;
  readonly close: () => Promise<void>;
}

async function embedded(dataFolder: string, log: Log): Promise<Server> {
  const { url, how, close } = await openEmbeddedPostgres({ dataFolder, log });
  return { ownerUrl: url('owner'), hubUrl: url('hub'), how, close };
}

async function existing(url: string, log: Log): Promise<Server> {
  const how = await checkServer(url, log);
  return { ownerUrl: url, hubUrl: url, how, close: async () => undefined };
}
