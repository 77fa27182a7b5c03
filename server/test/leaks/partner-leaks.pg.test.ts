import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { answerEach, type FakePartner, fakePartner } from '../../features/federation/remote/fake-partner.js';
import { dutiesAt } from '../federation/partners-under-test.js';
import { askHttp, askSubgraph } from './ask.js';
import { ACCOUNTS } from './cast.js';
import { CLEAR, publishes, said } from './kept-scripts.js';
import { Play } from './play-script.js';
import type { Script } from './script.js';
import { scriptArbitrary } from './script-arbitrary.js';
import { openWorld, plantTemplate, type World } from './world.js';

/** As many in every run of the tests; a partner is one more viewer, who sees what a visitor sees. */
const PAIRS = 4;
const seed = Number(process.env['LEAKS_SEED'] ?? 20_251_123);
const isPlanted = process.env['SEAMARK_MUTANT'] !== undefined;

const templates = [await plantTemplate(false), await plantTemplate(true)] as const;
afterAll(() => Promise.all(templates.map((template) => template.drop())));

/** All that is listed, with a partner's fields wherever there may be one. */
const JOINED = `{ advisories(first: 50, filter: { states: [DRAFT, IN_REVIEW, PUBLISHED, WITHDRAWN] }) { nodes {
  name duty { text } source { rating }
  portions { content { ... on AffectedContent { system { note } } ... on SourceContent { organization { rating } } } }
} } }`;

/** A world whose partner writes down what it is asked. */
interface Recorded {
  readonly world: World;
  readonly partner: FakePartner;
  /** What it was told since it was last looked at, each request as text. */
  readonly told: () => readonly string[];
}

async function recorded(place: 0 | 1, script: Script): Promise<Recorded> {
  const partner = await fakePartner(answerEach(() => null));
  const world = await openWorld(templates[place], { partners: [dutiesAt(partner.url)] });
  await new Play(world.stage, script, place).until(script.common.length + 1);
  let seen = 0;
  const told = (): readonly string[] =>
    partner.received.slice(seen, (seen = partner.received.length)).map(({ text }) => text);
  return { world, partner, told };
}

const ENTITIES =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on AISystem { identifiers } } }';

interface Named {
  readonly __typename: string;
  readonly identifier?: string;
}

/** What a partner was told of that no visitor finds, or not in these words. */
async function hiddenAmong({ world }: Recorded, told: readonly string[]): Promise<readonly unknown[]> {
  const named = told.flatMap(
    (text) =>
      (JSON.parse(text) as { readonly variables: { readonly representations: readonly Named[] } }).variables
        .representations,
  );
  const { body } = await askSubgraph(world.hub.url, null, { query: ENTITIES, variables: { representations: named } });
  const found = JSON.parse(body) as {
    readonly data: { readonly _entities: readonly ({ readonly identifiers?: readonly string[] } | null)[] };
  };
  return named.filter(({ identifier }, place) => {
    const thing = found.data._entities[place] ?? null;
    return thing === null || (identifier !== undefined && !thing.identifiers?.includes(identifier));
  });
}

describe('a partner of two hubs that differ only in what visitors may not see', () => {
  const counted = { told: 0, more: 0 };

  it(
    'is told the same by visitors, and by all others what a visitor finds and nothing else',
    { timeout: 300_000 },
    async () => {
      const property = fc.asyncProperty(fc.noBias(scriptArbitrary([null])), play);

      await fc.assert(property, { numRuns: PAIRS, seed, endOnFailure: isPlanted });
    },
  );

  it('has been told of much, by viewers who see more', () => {
    expect(counted.told).toBeGreaterThan(5);
    expect(counted.more).toBeGreaterThan(10);
  });

  it('is told nothing of what visitors could find once, and cannot any more', { timeout: 100_000 }, async () => {
    const title = said('TITLE', { tlp: 'GREEN' });
    const common = [publishes('maker', title, said('SUMMARY', CLEAR)), { do: 'remove', slot: 0, part: 1 } as const];

    await expect(play({ viewer: null, common, hidden: [[], []] })).resolves.toBeUndefined();
  });

  async function play(script: Script): Promise<void> {
    const worlds = await Promise.all([recorded(0, script), recorded(1, script)]);
    try {
      await compare(worlds);
    } finally {
      await Promise.all(worlds.map(({ world }) => world.close()));
      await Promise.all(worlds.map(({ partner }) => partner.stop()));
    }
  }

  async function compare(worlds: readonly Recorded[]): Promise<void> {
    const answers = await Promise.all(worlds.map(({ world }) => askHttp(world.hub.url, null, { query: JOINED })));
    const [one, other] = worlds.map(({ told }) => told().toSorted());
    expect(one).toEqual(other);
    counted.told += one?.length ?? 0;
    for (const each of worlds) {
      counted.more += await askedByAll(each, answers[0]?.body.length ?? 0);
      expect(await hiddenAmong(each, each.told())).toEqual([]);
    }
  }
});

/** @returns how many were answered more than a visitor */
async function askedByAll({ world }: Recorded, lengthForVisitors: number): Promise<number> {
  let more = 0;
  for (const account of ACCOUNTS) {
    const { body } = await askHttp(world.hub.url, account, { query: JOINED });
    expect(body).not.toContain('"errors"');
    if (body.length > lengthForVisitors) more += 1;
  }
  return more;
}
