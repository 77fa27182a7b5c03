import { Seamark } from '@seamark/sdk';
import { afterAll } from 'vitest';
import { machineClock } from '../kernel/clock.js';
import { foundHub } from '../main/founding/found-hub.js';
import { foundingParty } from '../main/founding/founding-party.js';
import { buildHub, type Hub } from '../main/hub.js';
import { type HubOptions, machineRandomness } from '../main/hub-needs.js';
import { tables } from '../main/tables.js';
import { connectDatabase } from '../platform/postgres/postgres-database.js';
import { silentLog } from '../platform/telemetry/log.js';
import { testContextKeys } from './test-context-keys.js';
import { PATIENCE, type TestDatabase, testDatabase } from './test-database.js';

/** A hub as it is after its first start with SEAMARK_SAMPLE=off: one organization, `operators`, and one steward. */
export interface EmptyHub extends TestDatabase {
  readonly hub: Hub;
  /** The same hub in another process: another one on the same database, with connections of its own. */
  readonly other: Hub;
  /** As it was printed at the first start. */
  readonly stewardToken: string;
  /** The hub for whoever shows a token; without one, for a visitor. */
  by(token?: string): Seamark;
}

const CONFIG = {
  host: '127.0.0.1',
  port: 0,
  sample: false,
  maxSockets: 50,
  maxSubscriptions: 50,
  writesPerMinute: 60_000,
};

/** To be called at the top of a file: `const { by, stewardToken } = await emptyHub();` */
export async function emptyHub(): Promise<EmptyHub> {
  const opened = await testDatabase();
  const options: HubOptions = {
    config: CONFIG,
    database: opened.database,
    contextKey: testContextKeys.current,
    log: silentLog,
  };
  const founding = { database: opened.database, clock: machineClock, random: machineRandomness };
  const stewardToken = await foundHub(founding, foundingParty('operators'));
  if (stewardToken === null) throw new Error('The database was empty, and was not founded.');
  const beside = await connectDatabase({
    url: opened.hubUrl,
    tables,
    log: silentLog,
    contextKey: options.contextKey,
    patience: PATIENCE,
  });
  const hubs = [await buildHub(options), await buildHub({ ...options, database: beside })] as const;
  const opening: Seamark[] = [];
  afterAll(async () => {
    for (const seamark of opening) seamark.close();
    for (const hub of hubs) await hub.stop();
    await beside.close();
  });
  const by = (token?: string): Seamark => {
    const seamark = new Seamark({ url: hubs[0].url, token });
    opening.push(seamark);
    return seamark;
  };
  return { ...opened, hub: hubs[0], other: hubs[1], stewardToken, by };
}
