import { DataSource } from 'typeorm';
import type { Database } from '../../platform/postgres/database.js';
import { signContext } from '../../platform/postgres/context/sign-context.js';
import { QuietClient } from '../../platform/postgres/quiet-client.js';
import { roleUrl } from '../../platform/postgres/role-url.js';
import { HUB_ROLES } from '../../platform/postgres/roles/hub-roles.js';
import { inTransaction } from '../../platform/postgres/transaction.js';

/** Reads as the hub does, and can send the same statements again with nothing around them but the driver. */
export interface Replayed extends Pick<Database, 'read'> {
  /** All that the last read sent, its transaction with it, by a connection that is its own. */
  replay(): Promise<void>;
  close(): Promise<void>;
}

type Asked = readonly unknown[];

/** @param url - of the serving login */
export async function replayedDatabase(url: string, contextKey: Uint8Array): Promise<Replayed> {
  const sent: Asked[] = [];
  const connectionString = roleUrl(url, { role: HUB_ROLES.reader, statementTimeoutMs: 60_000 });
  const source = await new DataSource({
    type: 'postgres',
    url: connectionString,
    installExtensions: false,
    poolSize: 1,
    extra: { Client: recordingInto(sent), pipeline: true, idleTimeoutMillis: 0 },
  }).initialize();
  const raw = new QuietClient({ connectionString });
  await raw.connect();
  const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
  return {
    read: async (context, work) => {
      sent.length = 0;
      return inTransaction({ source, begin, context: signContext(context, contextKey, new Date()), work });
    },
    replay: async () => {
      const query = raw.query.bind(raw) as (...asked: Asked) => Promise<unknown>;
      for (const asked of sent) await query(...asked);
    },
    close: async () => {
      await Promise.all([source.destroy(), raw.end()]);
    },
  };
}

function recordingInto(sent: Asked[]): typeof QuietClient {
  return class extends QuietClient {
    constructor(config?: ConstructorParameters<typeof QuietClient>[0]) {
      super(config);
      const query = this.query.bind(this) as (...asked: Asked) => unknown;
      const recording = (...asked: Asked): unknown => {
        sent.push(asked);
        return query(...asked);
      };
      Object.assign(this, { query: recording });
    }
  };
}
