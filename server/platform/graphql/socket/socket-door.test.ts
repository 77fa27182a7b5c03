import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { accept } from '../../../kernel/result.js';
import { type FakeHub, openFakeHub } from '../fake-graph.js';
import { FakeClient, type Message } from './fake-client.js';
import { fakeHandshake } from './fake-handshake.js';
import { DEFAULT_SOCKET_LIMITS } from './socket-limits.js';

let hub: FakeHub | undefined;
const clients: FakeClient[] = [];
afterEach(async () => {
  for (const { socket } of clients.splice(0)) socket.terminate();
  await hub?.stop();
});

async function open(changes: Parameters<typeof openFakeHub>[0] = {}): Promise<FakeHub> {
  hub = await openFakeHub(changes);
  return hub;
}

function client(headers: Readonly<Record<string, string>> = {}, protocol?: string): FakeClient {
  const made = new FakeClient(hub?.socketUrl ?? '', headers, protocol);
  clients.push(made);
  return made;
}

const alice = { authorization: 'Bearer alice' };
const codeOf = ({ payload }: Message) => JSON.stringify(payload).match(/"code":"(\w+)"/)?.[1];

describe('signing in on a socket', () => {
  it('takes whoever says nothing for a visitor', async () => {
    await open();
    const visitor = await client().signIn();

    visitor.subscribe('1', '{ who }');

    expect(await visitor.next()).toMatchObject({ id: '1', type: 'next', payload: { data: { who: 'visitor' } } });
    expect(await visitor.next()).toEqual({ id: '1', type: 'complete' });
  });

  it('takes in all who come at once, and looks up few tokens at a time', async () => {
    let [under, most]: [number, number] = [0, 0];
    await open({
      socketLimits: { maxSockets: 40 },
      authenticate: async () => {
        under += 1;
        most = Math.max(most, under);
        await sleep(2);
        under -= 1;
        return accept({ account: null });
      },
    });

    const came = await Promise.all(Array.from({ length: 40 }, () => client().signIn()));

    expect(came).toHaveLength(40);
    expect(most).toBe(2);
  });

  it.each(['authorization', 'Authorization', 'AUTHORIZATION'])(
    'takes the token from the parameter %s',
    async (name) => {
      await open();
      const member = await client().signIn({ [name]: 'Bearer alice' });

      member.subscribe('1', '{ who }');

      expect((await member.next()).payload).toMatchObject({ data: { who: 'alice' } });
    },
  );

  it('takes the token from the header of the request that opened it', async () => {
    await open();
    const member = await client({ authorization: 'Bearer bob' }).signIn();

    member.subscribe('1', '{ who }');

    expect((await member.next()).payload).toMatchObject({ data: { who: 'bob' } });
  });

  it.each([
    ['Bearer nonsense', 4401],
    ['Bearer revoked', 4401],
    ['Bearer expired', 4403],
    [7, 4401],
  ])('closes on %s with %i', async (authorization, code) => {
    await open();
    const stranger = await client().open();

    stranger.send({ type: 'connection_init', payload: { authorization } });

    expect(await stranger.closed).toMatchObject({ code });
    expect(stranger.unread()).toEqual([]);
  });

  it('bids the client come again when nobody can tell who it is', async () => {
    const { faults } = await open({ authenticate: () => Promise.reject(new Error('no database')) });
    const stranger = await client().open();

    stranger.send({ type: 'connection_init' });

    expect(await stranger.closed).toMatchObject({ code: 1013 });
    expect(faults).toHaveLength(1);
  });

  it('closes a socket that says nothing, with 4408', async () => {
    await open({ socketLimits: { initTimeoutMs: 30 } });

    expect(await client().closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
  });

  it('closes a socket that asks before it has signed in, with 4401', async () => {
    await open();
    const hasty = await client().open();

    hasty.subscribe('1', '{ who }');

    expect(await hasty.closed).toMatchObject({ code: 4401 });
  });

  it.each<Readonly<Record<string, string>>>([{ 'sec-websocket-protocol': 'graphql-ws' }, {}])(
    'speaks no other protocol than its own: whoever offers %j is told so with 4406',
    async (headers) => {
      const { url } = await open();

      expect(await fakeHandshake(url, headers)).toEqual({ code: 4406, reason: 'Subprotocol not acceptable' });
    },
  );

  it('has three seconds for it', () => {
    expect(DEFAULT_SOCKET_LIMITS.initTimeoutMs).toBe(3_000);
  });
});

describe('the origin of a socket', () => {
  it.each([
    ['https://elsewhere.example', false],
    ['null', false],
    ['https://console.example', true],
  ])('%s may open one: %s', async (origin, allowed) => {
    await open({ origins: ['https://console.example'] });

    const stranger = client({ origin });
    const outcome = await Promise.race([stranger.closed.then(() => false), stranger.open().then(() => true)]).catch(
      () => false,
    );

    expect(outcome).toBe(allowed);
  });

  it('is refused by the handshake itself, as 403', async () => {
    const { url } = await open();

    const answer = await fakeHandshake(url, { origin: 'https://elsewhere.example' });

    expect(answer).toEqual({ code: 403, reason: 'Forbidden' });
  });

  it('may be the hub’s own', async () => {
    const { url } = await open();

    await expect(client({ origin: new URL(url).origin }).signIn()).resolves.toBeDefined();
  });
});

describe('what a socket may have', () => {
  it('is so many sockets an account, and one more when one has gone', async () => {
    await open({ socketLimits: { maxSockets: 1 } });
    const first = await client().signIn(alice);
    const second = await client().open();

    second.send({ type: 'connection_init', payload: alice });

    expect(await second.closed).toMatchObject({ code: 4429 });
    first.socket.close();
    await first.closed;
    await sleep(20);
    await expect(client().signIn(alice)).resolves.toBeDefined();
  });

  it('counts each account for itself, and visitors by their address', async () => {
    await open({ socketLimits: { maxSockets: 1 } });
    await client().signIn(alice);
    await client().signIn({ authorization: 'Bearer bob' });
    await client().signIn();
    const another = await client().open();

    another.send({ type: 'connection_init' });

    expect(await another.closed).toMatchObject({ code: 4429 });
  });

  it.each([
    [0, 4429],
    [1, 'open'],
  ])('counts visitors behind %i proxies by what the nearest of them heard', async (proxies, outcome) => {
    await open({ socketLimits: { maxSockets: 1, proxies } });
    await client({ 'x-forwarded-for': '192.0.2.9, 192.0.2.1' }).signIn();
    const another = await client({ 'x-forwarded-for': '192.0.2.9, 192.0.2.2' }).open();

    another.send({ type: 'connection_init' });

    const answered = another.next().then(() => 'open');
    expect(await Promise.race([answered, another.closed.then(({ code }) => code)])).toBe(outcome);
  });

  it('is so many operations at a time', async () => {
    await open({ socketLimits: { maxSubscriptions: 2 } });
    const member = await client().signIn(alice);
    member.subscribe('1', 'subscription { ticks }');
    member.subscribe('2', 'subscription { ticks }');

    member.subscribe('3', 'subscription { ticks }');

    expect(await member.closed).toEqual({ code: 4429, reason: 'Too many subscriptions' });
  });

  it('is no message of more than 64 kB', async () => {
    await open();
    const member = await client().signIn(alice);
    member.subscribe('1', `{ who } #${'x'.repeat(65_000)}`);
    expect((await member.next()).type).toBe('next');

    member.send('x'.repeat(65_537));

    expect(await member.closed).toMatchObject({ code: 1009 });
  });

  it('is no message that is none of the protocol’s', async () => {
    await open();
    const member = await client().signIn(alice);

    member.send('nonsense');

    expect(await member.closed).toMatchObject({ code: 4400 });
  });
});

describe('the rules of the other door', () => {
  it.each([
    ['{ who', 'error', 'BAD_REQUEST'],
    ['{ whom }', 'error', 'BAD_REQUEST'],
    ['{ refused }', 'next', 'BAD_CURSOR'],
    ['{ broken }', 'next', 'INTERNAL'],
    ['{ misfit }', 'next', 'INTERNAL'],
    ['{ echo(text: "\\u0000") }', 'error', 'BAD_REQUEST'],
    ['query a { who } query b { who }', 'error', 'BAD_REQUEST'],
    ['subscription { nothing }', 'error', 'BAD_REQUEST'],
    ['subscription { ticks ticks: closes }', 'error', 'BAD_REQUEST'],
    ['subscription { ', 'error', 'BAD_REQUEST'],
    ['subscription { refused }', 'next', 'CURSOR_UNKNOWN'],
    ['subscription { broken }', 'next', 'INTERNAL'],
    ['{ slow }', 'next', 'TIMEOUT'],
    [`{ ${'tree { '.repeat(20)}name${' }'.repeat(20)} }`, 'error', 'COST_EXCEEDED'],
    [`{ ${Array.from({ length: 3_000 }, () => 'who').join(' ')} ${'x '.repeat(3_000)} }`, 'error', 'COST_EXCEEDED'],
  ])('hold for %s', async (query, type, code) => {
    await open({ limits: { timeoutMs: 50 } });
    const member = await client().signIn(alice);

    member.subscribe('1', query);

    const answer = await member.next();
    expect(answer.type).toBe(type);
    expect(codeOf(answer)).toBe(code);
    expect(JSON.stringify(answer)).not.toMatch(/secret|fake-graph/);
  });

  it('look at variables too', async () => {
    await open();
    const member = await client().signIn(alice);

    member.subscribe('1', 'query ($text: String) { echo(text: $text) }', { text: 'a\u0000' });

    expect(codeOf(await member.next())).toBe('BAD_REQUEST');
  });
});
