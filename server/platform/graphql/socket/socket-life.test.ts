import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type FakeHub, openFakeHub } from '../fake-graph.js';
import { FakeClient } from './fake-client.js';

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

/** Counts up from 1, as fast as it is asked, and tells whether it was let go. */
function counting(): { readonly ticks: () => AsyncIterable<number>; readonly isReleased: () => boolean } {
  let released = false;
  let count = 0;
  const iterator = {
    next: async () => {
      await sleep(2);
      return { done: false as const, value: (count += 1) };
    },
    return: async () => {
      released = true;
      return { done: true as const, value: undefined };
    },
  };
  return { ticks: () => ({ [Symbol.asyncIterator]: () => iterator }), isReleased: () => released };
}

describe('a subscription', () => {
  it('is let go of at once when its client ends it, though it waits for something that never comes', async () => {
    let released = false;
    const never = {
      next: () => new Promise<never>(() => undefined),
      return: async () => ((released = true), { done: true as const, value: undefined }),
    };
    await open({ ticks: () => ({ [Symbol.asyncIterator]: () => never }) });
    const member = await client().signIn(alice);
    member.subscribe('1', 'subscription { ticks }');
    await sleep(30);

    member.send({ id: '1', type: 'complete' });

    await expect.poll(() => released).toBe(true);
  });

  it('is let go of when its client goes away', async () => {
    const { ticks, isReleased } = counting();
    await open({ ticks });
    const member = await client().signIn(alice);
    member.subscribe('1', 'subscription { ticks }');
    await member.next();

    member.socket.terminate();

    await expect.poll(isReleased).toBe(true);
  });

  it('ends with a last word and a closed socket, and is not said to be complete', async () => {
    await open();
    const member = await client().signIn(alice);

    member.subscribe('1', 'subscription { closes }');

    expect(await member.next()).toMatchObject({ type: 'next', payload: { data: { closes: 1 } } });
    expect(await member.closed).toEqual({ code: 4403, reason: 'Rights changed' });
    expect(member.unread()).toEqual([]);
  });

  it('tells a client whose token has expired to come again with another', async () => {
    await open();
    const member = await client().signIn(alice);

    member.subscribe('1', 'subscription { closes(reason: "token-expired") }');

    expect(await member.closed).toEqual({ code: 4403, reason: 'Token expired' });
  });

  it('is read no faster than its client takes it, and closed when the client takes nothing', async () => {
    let asked = 0;
    const ticks = () => ({
      [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false as const, value: (asked += 1) }) }),
    });
    await open({ ticks, socketLimits: { stallMs: 300 } });
    const member = await client().signIn(alice);
    member.socket.pause();

    member.subscribe('1', `subscription { ${'a'.repeat(60_000)}: ticks }`);

    await expect.poll(() => asked, { timeout: 5_000 }).toBeGreaterThan(1);
    await sleep(200);
    const taken = asked;
    await sleep(50);
    expect(asked).toBe(taken);
    await sleep(400);
    member.socket.resume();
    expect(await member.closed).toMatchObject({ code: 4413 });
  });
});

describe('rights on a socket', () => {
  it.each([
    ['revoked-token', 4401],
    ['expired-token', 4403],
  ] as const)('are looked up at each operation: %s closes with %i', async (kind, code) => {
    const { revoke } = await open();
    const member = await client().signIn(alice);
    revoke(kind);

    member.subscribe('1', '{ who }');

    expect(await member.closed).toMatchObject({ code });
  });
});

describe('a socket that has died', () => {
  it('is dropped after two questions without an answer', async () => {
    const { ticks, isReleased } = counting();
    await open({ ticks, socketLimits: { pingEveryMs: 20, stallMs: 60_000 } });
    const member = await client().signIn(alice);
    member.subscribe('1', 'subscription { ticks }');
    await member.next();

    // A paused socket reads nothing, so it answers no ping either.
    member.socket.pause();

    await expect.poll(isReleased).toBe(true);
  });

  it('is kept as long as it answers', async () => {
    await open({ socketLimits: { pingEveryMs: 10 } });
    const member = await client().signIn(alice);
    await sleep(100);

    member.subscribe('1', '{ who }');

    expect((await member.next()).type).toBe('next');
  });
});

describe('a hub that stops', () => {
  it('closes its sockets so that their clients come again, and takes no more', async () => {
    const stopped = await open();
    const member = await client().signIn(alice);
    member.subscribe('1', 'subscription { ticks }');
    await sleep(20);

    const stopping = stopped.stop();
    const late = client();

    expect(await member.closed).toMatchObject({ code: 1001 });
    expect((await late.closed).code).toBe(0);
    await stopping;
  });

  it('is gone in time though a client does not answer', async () => {
    const stopped = await open();
    const member = await client().signIn(alice);
    member.socket.pause();
    const start = Date.now();

    await stopped.stop();

    expect(Date.now() - start).toBeLessThan(4_000);
  });
});
