import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { FakeClient } from '../../platform/graphql/socket/fake-client.js';
import { testHub } from '../test-hub.js';

const { hub, beside, tokenOf, superuser } = await testHub();
const other = await beside();

const FEED = 'subscription { feed { __typename ... on FeedNotice { code } } }';

/** An idle feed of an account, on each of two hubs. */
async function following(account: string): Promise<readonly FakeClient[]> {
  const authorization = `Bearer ${tokenOf(account)}`;
  return Promise.all(
    [hub, other].map(async ({ url }) => {
      const client = await new FakeClient(`${url.replace('http', 'ws')}/graphql`).signIn({ authorization });
      client.subscribe('1', FEED);
      await client.next();
      return client;
    }),
  );
}

/** The codes that sockets close with in time; 'open' for one that does not. */
function closedWithin(clients: readonly FakeClient[], milliseconds: number): Promise<readonly (number | 'open')[]> {
  const late = sleep(milliseconds).then(() => 'open' as const);
  return Promise.all(clients.map(({ closed }) => Promise.race([closed.then(({ code }) => code), late])));
}

const OF = (account: string) => `(SELECT id FROM hub.person WHERE account = '${account}')`;
const HOME_OF = (account: string) => `(SELECT organization_id FROM hub.person WHERE account = '${account}')`;

describe('a right that is taken away', () => {
  it.each([
    {
      what: 'token',
      account: 'second@cert',
      code: 4401,
      statement: `UPDATE hub.token SET revoked_at = now() WHERE person_id = ${OF('second@cert')}`,
    },
    {
      what: 'role',
      account: 'handler@tern',
      code: 4403,
      statement: `UPDATE hub.person_role SET until = now() WHERE person_id = ${OF('handler@tern')}`,
    },
    {
      what: 'person',
      account: 'reader@cert',
      code: 4403,
      statement: `UPDATE hub.person SET until = now() WHERE account = 'reader@cert'`,
    },
    {
      what: 'community',
      account: 'author@northgate',
      code: 4403,
      statement: `UPDATE hub.community_membership SET until = now() WHERE organization_id = ${HOME_OF('author@northgate')}`,
    },
    {
      what: 'organization',
      account: 'author@civic',
      code: 4403,
      statement: `UPDATE hub.organization_activity SET until = now(), ended_as = 'SUSPENDED' WHERE organization_id = ${HOME_OF('author@civic')}`,
    },
  ])(
    'with a $what ends idle feeds on every process, long before their next look at it',
    async ({ account, code, statement }) => {
      const clients = await following(account);

      await superuser.query(statement);

      expect(await closedWithin(clients, 15_000)).toEqual([code, code]);
    },
  );

  it('ends nobody else’s feed', async () => {
    const clients = await following('handler@assurance');

    await superuser.query(`UPDATE hub.token SET revoked_at = now() WHERE person_id = ${OF('reader@meridian')}`);

    expect(await closedWithin(clients, 500)).toEqual(['open', 'open']);
    for (const { socket } of clients) socket.terminate();
  });
});
