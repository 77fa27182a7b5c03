import { accepted, amber, prose, source } from '@seamark/sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { type ArrivedEvent, FakeReader } from '../../platform/graphql/sse/fake-reader.js';
import { testHub } from '../test-hub.js';

const { as, hub, tokenOf, superuser } = await testHub();
const desk = as('handler@cert');
const readers: FakeReader[] = [];
afterEach(() => {
  for (const reader of readers.splice(0)) reader.leave();
});

async function follow(
  parameters: Readonly<Record<string, string>> = {},
  { account = 'handler@cert', lastEventId }: { readonly account?: string; readonly lastEventId?: string | null } = {},
): Promise<FakeReader> {
  const url = `${hub.url}/feed?${new URLSearchParams(parameters).toString()}`;
  const authorization = `Bearer ${tokenOf(account)}`;
  const reader = await FakeReader.open(url, { authorization, ...(lastEventId && { 'last-event-id': lastEventId }) });
  readers.push(reader);
  return reader;
}

async function publish(title: string, to = 'national-cert'): Promise<string> {
  const marking = amber({ organizations: [to] });
  const portions = [prose('TITLE')(title, marking), source(marking)];
  return accepted(await as('author@tern').advisories.publishNow({ kind: 'PRACTICE', portions })).advisory.name;
}

const nameOf = ({ data }: ArrivedEvent) => (data as { readonly advisoryName?: string }).advisoryName;

describe('the feed over server-sent events', () => {
  it('tells what the socket tells, in order, and goes on from the last event that a client has', async () => {
    const reader = await follow();
    const [begun] = await reader.first(1);
    const names = [await publish('one'), await publish('two')];
    await publish('for others', 'meridian-labs');
    const [, first] = await reader.first(2);
    reader.leave();
    names.push(await publish('three'));

    const again = await follow({}, { lastEventId: first?.id ?? null });
    const resumed = await again.first(3);

    expect(begun).toMatchObject({ event: 'caught-up', data: { __typename: 'FeedCaughtUp' } });
    expect(first).toMatchObject({
      event: null,
      data: { __typename: 'FeedEvent', type: 'PUBLISHED', advisory: { title: 'one' } },
    });
    expect(first?.data).toMatchObject({ cursor: first?.id });
    expect([first, ...resumed.slice(0, 2)].map((event) => event && nameOf(event))).toEqual(names);
    expect(resumed[2]).toMatchObject({ event: 'caught-up', id: resumed[1]?.id });
  });

  it('filters, leaves imports out, and shows whole advisories to whoever asks', async () => {
    const after = await desk.feed.cursorAt(new Date());
    const name = await publish('whole');

    const [none, whole] = await Promise.all([
      follow({ filter: '{"kinds":["INCIDENT"]}', after, backfill: 'false' }),
      follow({ filter: '{"kinds":["PRACTICE"]}', after, portions: 'true' }),
    ]);

    expect((await none.first(1)).map(({ event }) => event)).toEqual(['caught-up']);
    const [event] = await whole.first(1);
    expect(event).toMatchObject({
      data: {
        advisoryName: name,
        advisory: { portions: [{ type: 'TITLE', content: { text: 'whole' } }, { type: 'SOURCE' }] },
      },
    });
  });

  it('follows what the hub keeps under a name, from its place', async () => {
    accepted(
      await desk.subscriptions.save('sse', { where: { kinds: ['PRACTICE'], publishedAfter: '2026-01-01T00:00:00Z' } }),
    );
    const names = [await publish('kept'), await publish('kept too')];

    const first = await (await follow({ name: 'sse' })).first(2);
    accepted(await desk.subscriptions.acknowledge('sse', first[0]?.id ?? ''));
    const second = await (await follow({ name: 'sse' })).first(1);

    expect([first.map(nameOf), second.map(nameOf)]).toEqual([names, [names[1]]]);
  });

  it.each([
    [{ filter: 'severity>=high' }, 'BAD_REQUEST'],
    [{ filter: '{"severities":["HUGE"]}' }, 'BAD_REQUEST'],
    [{ filter: '{"hidden":true}' }, 'BAD_REQUEST'],
    [{ filter: '7' }, 'BAD_REQUEST'],
    [{ access_token: 'secret' }, 'BAD_REQUEST'],
    [{ query: 'subscription { feed { __typename } }' }, 'BAD_REQUEST'],
    [{ backfill: 'no' }, 'BAD_REQUEST'],
    [{ name: 'nothing-of-that-name' }, 'BAD_REQUEST'],
    [{ name: 'sse', after: 'x' }, 'BAD_REQUEST'],
    [{ after: 'x' }, 'CURSOR_UNKNOWN'],
  ])('is not begun with what it does not know: %j', async (parameters, code) => {
    const reader = await follow(parameters as Readonly<Record<string, string>>);

    await reader.ended;
    expect(reader.status).toBe(400);
    expect(JSON.parse(reader.text)).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(reader.text).not.toContain('secret');
  });

  it('goes on from no event of another account, and of none', async () => {
    const theirs = await as('author@civic').feed.cursorAt(new Date());

    for (const lastEventId of [theirs, 'nothing']) {
      const reader = await follow({}, { lastEventId });
      await reader.ended;
      expect([reader.status, reader.text]).toEqual([400, expect.stringContaining('CURSOR_UNKNOWN')]);
    }
  });

  it('ends with an event that says why when rights change, and when a token is revoked', async () => {
    const [changed, revoked] = await Promise.all([
      follow({}, { account: 'handler@tern' }),
      follow({}, { account: 'second@cert' }),
    ]);
    await Promise.all([changed.first(1), revoked.first(1)]);
    const of = (account: string) => `person_id = (SELECT id FROM hub.person WHERE account = '${account}')`;

    await superuser.query(`UPDATE hub.person_role SET until = now() WHERE ${of('handler@tern')}`);
    await superuser.query(`UPDATE hub.token SET revoked_at = now() WHERE ${of('second@cert')}`);

    await Promise.all([changed.ended, revoked.ended]);
    expect(changed.events.at(-1)).toMatchObject({ id: null, event: 'notice', data: { code: 'rights-changed' } });
    expect(revoked.events.at(-1)).toMatchObject({ id: null, event: 'notice', data: { code: 'token-revoked' } });
    const again = await follow({}, { account: 'second@cert' });
    expect(again.status).toBe(401);
  });

  it('says goodbye when its process stops, and lets nobody wait for it', async () => {
    const reader = await follow();
    await reader.first(1);
    const began = performance.now();

    await hub.stop();

    await reader.ended;
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(reader.events.at(-1)).toMatchObject({ event: 'notice', data: { code: 'shutting-down' } });
  });
});
