import { type Advisory, accepted, restate, type Seamark } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';

const { as, superuser } = await testHub();

const AUTHORS = ['author@meridian', 'author@tern', 'author@northgate', 'handler@cert', 'author@halden', 'author@civic'];
const READERS = [
  undefined,
  'reader@meridian',
  'handler@tern',
  'second@cert',
  'reader@cert',
  'handler@assurance',
  'researcher@ostrava',
  'steward@hub',
];

/** Everything that everybody sees of everything, as bytes. */
async function everyView(): Promise<ReadonlyMap<string, string>> {
  const views = new Map<string, string>();
  for (const account of [...AUTHORS, ...READERS])
    views.set(account ?? 'visitor', JSON.stringify(await wholeView(as(account))));
  return views;
}

async function wholeView(seamark: Seamark): Promise<unknown> {
  const advisories: Advisory[] = [];
  for await (const advisory of seamark.advisories.list({ portions: true, first: 100 })) advisories.push(advisory);
  return {
    advisories,
    events: await seamark.raw(
      '{ events(newestFirst: true, first: 100) { nodes { cursor type at advisoryName revisionId } } }',
    ),
  };
}

const own = async (account: string): Promise<readonly Advisory[]> => {
  const { organization } = await as(account).viewer();
  const found: Advisory[] = [];
  const states = ['DRAFT', 'PUBLISHED'] as const;
  for await (const advisory of as(account).advisories.list({ where: { states }, portions: true, first: 100 })) {
    // A source that is withheld is shown to the source itself, so this finds every advisory of its own.
    if (advisory.source?.handle === organization?.handle) found.push(advisory);
  }
  return found;
};

describe('reading an advisory as its source and sending it back unchanged', () => {
  it(
    'makes no event and no revision, and leaves the view of every account as it was',
    { timeout: 120_000 },
    async () => {
      const before = await everyView();
      const logged = await superuser.query('SELECT position FROM hub.log_head');
      const sent: string[] = [];

      for (const account of AUTHORS) {
        for (const advisory of await own(account)) {
          const { name, viewKey } = advisory;
          accepted(
            await as(account).advisories.revise({ name, expectViewKey: viewKey, portions: restate(advisory.portions) }),
          );
          sent.push(name);
        }
      }

      const after = await everyView();
      for (const [account, view] of before) expect(`${account} ${after.get(account)}`).toBe(`${account} ${view}`);
      expect((await superuser.query('SELECT position FROM hub.log_head')).rows).toEqual(logged.rows);
      expect(sent.length).toBeGreaterThanOrEqual(33);
    },
  );
});
