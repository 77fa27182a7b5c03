import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type FakeHub, openFakeHub } from '../fake-graph.js';
import { FakeClient } from '../socket/fake-client.js';
import { FakeReader } from './fake-reader.js';

let hub: FakeHub | undefined;
const readers: FakeReader[] = [];
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.leave();
  await hub?.stop();
});

const ALICE = { authorization: 'Bearer alice' };

async function open(changes: Parameters<typeof openFakeHub>[0] = {}): Promise<FakeHub> {
  hub = await openFakeHub(changes);
  return hub;
}

async function follow(query = 'subscription { ticks }', headers: Readonly<Record<string, string>> = ALICE) {
  const reader = await FakeReader.open(`${hub?.streamUrl}?query=${encodeURIComponent(query)}`, headers);
  readers.push(reader);
  return reader;
}

/** Counts up from 1, as fast as it is asked, and tells how far it came and whether it was let go. */
function counting(everyMs = 2) {
  const state = { count: 0, isReleased: false };
  const iterator = {
    next: async () => {
      await sleep(everyMs);
      return { done: false as const, value: (state.count += 1) };
    },
    return: async () => {
      state.isReleased = true;
      return { done: true as const, value: undefined };
    },
  };
  return { state, ticks: () => ({ [Symbol.asyncIterator]: () => iterator }) };
}

describe('a stream over HTTP', () => {
  it('tells each answer as an event with an id, and nothing that a cache would keep', async () => {
    await open({ ticks: counting().ticks });

    const reader = await follow();

    expect(await reader.first(2)).toEqual([
      { id: '1', event: null, data: { ticks: 1 } },
      { id: '2', event: null, data: { ticks: 2 } },
    ]);
    expect(reader.status).toBe(200);
    expect(reader.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-accel-buffering': 'no',
    });
  });

  it('shows by comments that it lives while nothing happens', async () => {
    await open({ socketLimits: { pingEveryMs: 10 } });

    const reader = await follow();

    await expect.poll(() => reader.text).toMatch(/^retry: 2000\n\n(:\n\n){3}/);
    expect(reader.events).toEqual([]);
  });

  it('is let go of when its reader breaks off', async () => {
    const { state, ticks } = counting();
    await open({ ticks });
    const reader = await follow();
    await reader.first(1);

    reader.leave();

    await expect.poll(() => state.isReleased).toBe(true);
  });

  it('reads no more than its client takes, and breaks off when that takes nothing', { timeout: 15_000 }, async () => {
    const { state, ticks } = counting(0);
    await open({ ticks, socketLimits: { stallMs: 1_000 } });
    const reader = await follow(`subscription { ${'a'.repeat(10_000)}: ticks }`);
    reader.pause();
    const further = async (): Promise<number> => {
      const before = state.count;
      await sleep(150);
      return before === 0 ? Infinity : state.count - before;
    };

    await expect.poll(further, { timeout: 10_000 }).toBe(0);

    // As much as the kernel's buffers of both ends hold.
    expect(state.count).toBeLessThan(5_000);
    await expect.poll(() => state.isReleased, { timeout: 5_000 }).toBe(true);
    reader.resume();
    await reader.ended;
  });

  it.each([
    [
      'token-expired',
      [
        { id: null, event: null, data: { closes: 1 } },
        { event: 'notice', data: { code: 'token-expired' } },
      ],
    ],
    ['rights-changed', [{ id: null, event: null, data: { closes: 1 } }]],
  ])('ends when the hub ends it, and says why where its feed cannot: %s', async (reason, told) => {
    await open();

    const reader = await follow(`subscription { closes(reason: "${reason}") }`);

    await reader.ended;
    expect(reader.events).toMatchObject(told);
    expect(reader.events).toHaveLength(told.length);
  });

  it('ends with what went wrong, and without an id to go on from, when an answer is not whole', async () => {
    const misfit = async function* (): AsyncGenerator<number> {
      yield 1;
      yield 0.5;
    };
    const { faults } = await open({ ticks: misfit });

    const reader = await follow();

    await reader.ended;
    expect(reader.events).toMatchObject([
      { id: '1' },
      { id: null, event: 'notice', data: { code: 'INTERNAL', reference: 'REF1' } },
    ]);
    expect(faults).toHaveLength(1);
  });
});

describe('a stream that does not begin', () => {
  it.each([
    ['Bearer nobody', 401, 'UNAUTHENTICATED'],
    ['Bearer expired', 401, 'UNAUTHENTICATED'],
    ['Bearer revoked', 401, 'UNAUTHENTICATED'],
  ])('answers %s with %i', async (authorization, status, code) => {
    await open();

    const reader = await follow(undefined, { authorization });

    await reader.ended;
    expect(reader.status).toBe(status);
    expect(reader.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(JSON.parse(reader.text)).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it.each([
    { query: 'subscription { refused }', told: [400, 'CURSOR_UNKNOWN'] },
    { headers: { 'last-event-id': 'unknown' }, told: [400, 'CURSOR_UNKNOWN'] },
    { query: 'subscription { nothing }', told: [400, 'BAD_REQUEST'] },
    { query: '{ who }', told: [400, 'BAD_REQUEST'] },
    { query: 'subscription { broken }', told: [500, 'INTERNAL'] },
    { headers: { origin: 'https://elsewhere.example' }, told: [403, 'BAD_REQUEST'] },
  ])('says by its status and its code why: %j', async ({ query, headers, told: [status, code] }) => {
    await open();

    const reader = await follow(query, { ...ALICE, ...headers });

    await reader.ended;
    expect(reader.status).toBe(status);
    expect(JSON.parse(reader.text)).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('is one too many of an account’s sockets and streams together, until one is closed', async () => {
    const { socketUrl } = await open({ socketLimits: { maxSockets: 2 } });
    const socket = await new FakeClient(socketUrl).signIn(ALICE);
    const first = await follow();

    const [second, bobs] = [await follow(), await follow(undefined, { authorization: 'Bearer bob' })];

    expect([second.status, second.headers['retry-after'], bobs.status]).toEqual([429, '5', 200]);
    first.leave();
    await expect.poll(async () => (await follow()).status).toBe(200);
    socket.socket.terminate();
  });

  it('is asked for by GET alone', async () => {
    const { streamUrl } = await open();

    const answer = await fetch(streamUrl, { method: 'POST' });

    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('finds no place where the process stops', async () => {
    const stopping = await open();
    const stopped = stopping.stop();

    const reader = await follow().catch(() => null);

    expect(reader === null || reader.status === 503).toBe(true);
    await stopped;
  });
});
