import { accepted, restate } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { AUTHORS, everyView, ownAdvisories } from '../every-view.js';
import { testHub } from '../test-hub.js';

const hub = await testHub();
const { as, superuser } = hub;

describe('reading an advisory as its source and sending it back unchanged', () => {
  it(
    'makes no event and no revision, and leaves the view of every account as it was',
    { timeout: 120_000 },
    async () => {
      const before = await everyView(hub);
      const logged = await superuser.query('SELECT position FROM hub.log_head');
      const sent: string[] = [];

      for (const account of AUTHORS) {
        for (const advisory of await ownAdvisories(as(account))) {
          const { name, viewKey } = advisory;
          accepted(
            await as(account).advisories.revise({ name, expectViewKey: viewKey, portions: restate(advisory.portions) }),
          );
          sent.push(name);
        }
      }

      const after = await everyView(hub);
      for (const [account, view] of before) expect(`${account} ${after.get(account)}`).toBe(`${account} ${view}`);
      expect((await superuser.query('SELECT position FROM hub.log_head')).rows).toEqual(logged.rows);
      expect(sent.length).toBeGreaterThanOrEqual(33);
    },
  );
});
