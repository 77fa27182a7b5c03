import { NO_RELAY } from '../../../features/feed/actions/relay/log-relay.js';
import { buildHub, type Hub } from '../../../main/hub.js';
import { tables } from '../../../main/tables.js';
import { connectDatabase } from '../../../platform/postgres/postgres-database.js';
import { openLog } from '../../../platform/telemetry/open-log.js';
import { answering } from '../helper-process.js';

export interface HubStart {
  readonly hubUrl: string;
  readonly contextKey: readonly number[];
  /** 0 takes any free port. */
  readonly port: number;
  /** True when every feed reads, and is answered, by itself. */
  readonly alone: boolean;
}

const CONFIG = {
  ...{ host: '127.0.0.1', sample: true, maxSubscriptions: 20, writesPerMinute: 600_000, exportLimit: 2_000_000 },
  // Visitors share by address, and here all come from one.
  maxSockets: 20_000,
};
let hub: Hub | null = null;

/** A hub as it is in production, on the stage's database. */
answering({
  start: async ({ hubUrl, contextKey, port, alone }: HubStart) => {
    const key = Uint8Array.from(contextKey);
    const log = openLog('warn', process.stderr);
    const database = await connectDatabase({ url: hubUrl, contextKey: key, tables, log });
    const relay = alone ? { relayOn: () => NO_RELAY } : {};
    hub = await buildHub({ config: { ...CONFIG, port }, database, contextKey: key, log, ...relay });
  },
  url: () => `${hub?.url.replace('http', 'ws')}/graphql`,
});
