import { Seamark } from '@seamark/sdk';
import { afterAll } from 'vitest';
import { buildHub, type Hub } from '../main/hub.js';
import type { HubOptions } from '../main/hub-needs.js';
import { accountsBy } from '../main/sample/sample-accounts.js';
import { plantSeeds } from '../main/sample/plant-seeds.js';
import { tables } from '../main/tables.js';
import { connectDatabase } from '../platform/postgres/postgres-database.js';
import { silentLog } from '../platform/telemetry/log.js';
import { testContextKeys } from './test-context-keys.js';
import { PATIENCE, type TestDatabase, testDatabase, type WantedDatabase } from './test-database.js';

/** A whole hub in this process, planted with the sample community, on a database of the file's own. */
export interface TestHub extends TestDatabase {
  readonly hub: Hub;
  /** The hub as an account sees it; without one, as a visitor. */
  as(account?: string): Seamark;
  tokenOf(account: string): string;
  /** One hub more on the same database, with connections of its own, as another process has it. */
  beside(limits?: Limits): Promise<Hub>;
}

const CONFIG = {
  host: '127.0.0.1',
  port: 0,
  sample: true,
  maxSockets: 50,
  maxSubscriptions: 50,
  writesPerMinute: 60_000,
  partnerHosts: ['127.0.0.1'],
};

/** What a test may want of its hub beside what every hub has. */
type Wanted = Pick<HubOptions, 'console' | 'partners'> & Pick<WantedDatabase, 'patience'>;

type Limits = Pick<HubOptions['config'], 'exportLimit'>;

/** To be called at the top of a file: `const { as } = await testHub();` */
export async function testHub({ patience = PATIENCE, ...wanted }: Wanted = {}): Promise<TestHub> {
  const opened = await testDatabase({ patience });
  const options: HubOptions = {
    config: CONFIG,
    database: opened.database,
    contextKey: testContextKeys.current,
    log: silentLog,
  };
  const secrets: ReadonlyMap<string, string> = await plantSeeds(options);
  const samples = accountsBy(() => Object.fromEntries(secrets));
  const hub = await buildHub({ ...options, ...wanted, samples });
  const opening: Seamark[] = [];
  const closing: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const seamark of opening) seamark.close();
    for (const close of closing) await close();
    await hub.stop();
  });
  const tokenOf = (account: string): string => {
    const token = secrets.get(account);
    if (token === undefined) throw new Error(`${account} is not in the sample community.`);
    return token;
  };
  const as = (account?: string): Seamark => {
    const seamark = new Seamark({ url: hub.url, ...(account === undefined ? {} : { token: tokenOf(account) }) });
    opening.push(seamark);
    return seamark;
  };
  const beside = async (limits: Limits = {}): Promise<Hub> => {
    const { another, close } = await buildBeside({ ...options, config: { ...CONFIG, ...limits } }, opened.hubUrl);
    closing.push(close);
    return another;
  };
  return { ...opened, hub, as, tokenOf, beside };
}

async function buildBeside(options: HubOptions, url: string) {
  const { contextKey } = options;
  const database = await connectDatabase({ url, tables, log: silentLog, contextKey, patience: PATIENCE });
  const another = await buildHub({ ...options, database });
  const close = async (): Promise<void> => {
    await another.stop();
    await database.close();
  };
  return { another, close };
}
