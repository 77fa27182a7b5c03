import type { Viewer } from '../../features/auth/model/viewer.js';
import { chosenClock } from '../../kernel/clock.js';
import { makeSnapshot } from '../../features/interop/actions/make-snapshot.js';
import { bindActions } from '../../main/actions.js';
import type { Background } from '../../main/background.js';
import { buildHub, type Hub } from '../../main/hub.js';
import { type HubOptions, needsOf } from '../../main/hub-needs.js';
import type { Database } from '../../platform/postgres/database.js';
import { unwatched } from '../../main/unwatched.js';
import { silentLog } from '../../platform/telemetry/log.js';
import { testContextKeys } from '../test-context-keys.js';
import { PEOPLE, SOURCES } from './cast.js';
import { admitUnseen, plantCast, tokenOf } from './plant-cast.js';
import { type SeededRandomness, seededRandomness } from './seeded-randomness.js';
import type { Stage } from './stage.js';
import { cloneDatabase, type WorldDatabase } from './world-database.js';

const CONFIG = {
  host: '127.0.0.1',
  port: 0,
  sample: false,
  maxSockets: 50,
  maxSubscriptions: 100,
  writesPerMinute: 1_000_000,
  partnerHosts: ['127.0.0.1'],
};

/** A hub that is played upon, and answers meanwhile. */
export interface World {
  readonly hub: Hub;
  /** What its hub is made on: for another one beside it. */
  readonly options: HubOptions;
  readonly stage: Stage;
  readonly random: SeededRandomness;
  shake(statements: readonly string[]): Promise<void>;
  /** What the other world has not: who takes part, and is shown to few. */
  admitUnseen(): Promise<void>;
  /** What everybody may read, as a file of this day. */
  makeSnapshot(): Promise<void>;
  close(): Promise<void>;
}

/** A database with the cast and nothing else, to be cloned for each world. */
export async function plantTemplate(backwards: boolean): Promise<WorldDatabase> {
  const template = await cloneDatabase(null);
  if (backwards) await template.shake(FAR_NUMBERS);
  const database = await template.connect();
  await plantCast(database, backwards);
  await database.close();
  return template;
}

/** Rows of the other world begin at other numbers. */
const FAR_NUMBERS = [
  'atom',
  'person',
  'token',
  'advisory',
  'revision',
  'sheet',
  'portion',
  'stub',
  'remark',
  'event_label',
].map(
  (table, place) =>
    `SELECT setval(s::regclass, ${(place + 1) * 1_000}) FROM pg_get_serial_sequence('hub.${table}', 'id') s WHERE s IS NOT NULL`,
);

type OwnParts = Pick<HubOptions, 'relayOn' | 'partners'>;

/** @param parts - of the hub, where it is not to be as others are */
export async function openWorld(template: WorldDatabase, parts: OwnParts = {}): Promise<World> {
  const clone = await cloneDatabase(template.name);
  const database = await clone.connect();
  const [clock, random] = [chosenClock(new Date(0)), seededRandomness()];
  const options: HubOptions = {
    config: CONFIG,
    database,
    contextKey: testContextKeys.current,
    log: silentLog,
    random,
    clock,
    background: AT_ONCE,
    ...parts,
  };
  const hub = await buildHub(options);
  const needs = needsOf(options, { clock, ...unwatched });
  const [authors, reviewers] = await Promise.all([
    accountsOf('author', needs.tokens),
    accountsOf('checker', needs.tokens),
  ]);
  const stage: Stage = {
    actions: bindActions(needs),
    random,
    setClock: clock.set,
    authorOf: (source) => authors.get(source) ?? nobody(),
    reviewerOf: (source) => reviewers.get(source) ?? null,
  };
  const snapshot = () => makeSnapshot({ ...needs, snapshotDays: 1, stop: new AbortController().signal });
  return {
    hub,
    options,
    stage,
    random,
    shake: clone.shake,
    admitUnseen: () => admitUnseen(database),
    makeSnapshot: snapshot,
    close: () => close(hub, database, clone),
  };
}

/** Whoever asks for something to be made is answered when it is: else what two hubs answer would depend on how fast each is. */
const AT_ONCE: Background = { run: (work) => work(), settled: async () => undefined };

/** Those who are called so at each source. */
async function accountsOf(
  called: 'author' | 'checker',
  tokens: ReturnType<typeof needsOf>['tokens'],
): Promise<ReadonlyMap<string, Viewer>> {
  const accounts = new Map<string, Viewer>();
  for (const source of SOURCES) {
    const person = PEOPLE.find(({ account }) => account === `${called}@${source}`);
    const known = person && (await tokens.find(tokenOf(person)));
    if (known) accounts.set(source, known.viewer);
  }
  return accounts;
}

function nobody(): never {
  throw new Error('Nobody of the cast writes for this source.');
}

async function close(hub: Hub, database: Database, clone: WorldDatabase): Promise<void> {
  await hub.stop();
  await database.close();
  await clone.drop();
}
