import { VISITOR } from '../../features/auth/model/visitor.js';
import type { Viewer } from '../../features/auth/model/viewer.js';
import { postgresTokens } from '../../features/auth/store/postgres-tokens.js';
import { DAY } from '../../features/advisories/model/fake-world.js';
import type { AccountName } from '../../features/markings/model/marking.js';
import { SAMPLE_WORLD } from '../../features/markings/model/visibility-sample.js';
import type { VisibilityWorld } from '../../features/markings/model/visibility-world.js';
import type { Database } from '../../platform/postgres/database.js';
import { type CaseNames, plantWorld } from '../visibility/plant-world.js';

/** More than sixteen recipients are kept as one set. */
const crowd = Array.from({ length: 18 }, (_, place) => `crowd-${String(place + 1).padStart(2, '0')}`);

/** The sample community, and a crowd. */
export const WORLD: VisibilityWorld = {
  organizations: {
    ...SAMPLE_WORLD.organizations,
    ...Object.fromEntries(crowd.map((handle) => [handle, { sector: 'INDUSTRY', communities: ['the-crowd'] }])),
  },
  people: { ...SAMPLE_WORLD.people, 'handler@crowd': { organization: 'crowd-07', roles: ['HANDLER'] } },
};

/** The organizations that publish, each with those who write for it: one of them with a token of a low ceiling. */
export const AUTHORS: Readonly<Record<string, readonly string[]>> = {
  'meridian-labs': ['author@meridian', 'author@meridian', 'writer@meridian', 'author@meridian below AMBER'],
  'national-cert': ['handler@cert'],
};

export const SOURCES = Object.keys(AUTHORS);

const NAMES: CaseNames = { handle: (name) => name, account: (name) => name as AccountName };

/** Everybody who asks, by what they are called: each account of the world, some of them with lower tokens, and a visitor. */
export type Viewers = ReadonlyMap<string, Viewer>;

/** Plants the world. @returns everybody of it, as their tokens tell them */
export async function plantCommunity(database: Database): Promise<Viewers> {
  const secrets = await plantWorld(database, { world: WORLD, readOn: DAY }, NAMES);
  const tokens = postgresTokens(database);
  const found = await Promise.all(
    [...secrets].map(async ([account, secret]) => [account, (await tokens.find(secret))?.viewer ?? VISITOR] as const),
  );
  const viewers = new Map(found);
  const lowered = LOWERED.map(([account, ceiling]) => {
    const viewer = { ...(viewers.get(account) ?? VISITOR), ceiling };
    return [`${account} below AMBER`, viewer] as const;
  });
  return new Map([...viewers, ...lowered, ['visitor', VISITOR]]);
}

const LOWERED = [
  ['author@meridian', 'GREEN'],
  ['handler@cert', 'GREEN'],
] as const;
