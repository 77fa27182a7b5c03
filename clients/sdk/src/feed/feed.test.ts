import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { GraphQLError } from 'graphql';
import { afterEach, expect, it } from 'vitest';
import { anAnsweredEvent } from '../../test/answered.js';
import { names, publish, QUICK, SOON, statesOf, take } from '../../test/feed-tools.js';
import { startFreezingProxy } from '../../test/freezing-proxy.js';
import { aHub, closeAll, opening } from '../../test/open-things.js';
import { Seamark } from '../seamark.js';
import type { FeedNotice } from './feed-state.js';

afterEach(closeAll);

function fault(): never {
  throw new GraphQLError('Something broke.', { extensions: { code: 'INTERNAL', reference: 'f-1' } });
}

it('gives every event once and in order while its connection is killed at random moments', async () => {
  const { hub, seamark } = await aHub();
  const expected = names(400);
  const feed = seamark.feed.subscribe({ ...QUICK, after: 'c0' });
  const publishing = (async () => {
    for (const name of expected) {
      publish(hub, name);
      if (Math.random() < 0.3) await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
      if (Math.random() < 0.08) hub.cutSockets();
    }
  })();

  const received = await take(feed, expected.length);
  await publishing;

  expect(received).toEqual(expected);
  expect(hub.asked.length).toBeGreaterThan(5);
});

it('continues behind the last event when the hub itself closes normally and the library connects anew', async () => {
  const { hub, seamark } = await aHub();
  publish(hub, 'SMK-1', 'SMK-2');
  const feed = seamark.feed.subscribe({ ...QUICK, after: 'c0' });
  const before = await take(feed, 2);

  hub.closeSockets(1000);
  publish(hub, 'SMK-3');

  expect([...before, ...(await take(feed, 1))]).toEqual(['SMK-1', 'SMK-2', 'SMK-3']);
});

it('says that it connects, catches up and is live, and the same again after a lost connection', async () => {
  const { hub, seamark } = await aHub();
  publish(hub, 'SMK-1');
  const feed = seamark.feed.subscribe({ ...QUICK, after: 'c0' });
  const states = statesOf(feed);

  await feed.whenLive();
  hub.cutSockets();
  await expect.poll(() => states.length, SOON).toBe(6);

  expect(states).toEqual(['connecting', 'catching-up', 'live', 'connecting', 'catching-up', 'live']);
});

it('asks for no count where nobody listens, and goes on where none is to be had', async () => {
  let asked = 0;
  const feedLag = () => ((asked += 1), fault());
  const { hub, seamark } = await aHub({ feedLag });
  publish(hub, 'SMK-1');

  const unheard = await take(seamark.feed.subscribe({ ...QUICK, after: 'c0' }), 1);
  const before = asked;
  const heard = seamark.feed.subscribe({ ...QUICK, after: 'c0' });
  heard.on('progress', () => undefined);

  expect([unheard, await take(heard, 1)]).toEqual([['SMK-1'], ['SMK-1']]);
  await expect.poll(() => asked, SOON).toBe(1);
  expect(before).toBe(0);
});

it('loses no event between the list and the feed that continues from its cursor', async () => {
  const { hub, seamark } = await aHub();
  publish(hub, 'SMK-1', 'SMK-2', 'SMK-3');

  const feed = seamark.feed.subscribe({ ...QUICK, after: 'c1' });

  expect(await take(feed, 2)).toEqual(['SMK-2', 'SMK-3']);
});

it('starts from now without a cursor, and keeps the place it was told so that nothing is lost from then on', async () => {
  const { hub, seamark } = await aHub();
  publish(hub, 'SMK-1');
  const feed = seamark.feed.subscribe(QUICK);
  await feed.whenLive();

  hub.cutSockets();
  publish(hub, 'SMK-2');

  expect(await take(feed, 1)).toEqual(['SMK-2']);
});

it('takes a silent connection for dead, says so, and goes on over a new one', async () => {
  const { hub } = await aHub();
  const proxy = opening(await startFreezingProxy(hub.url));
  const seamark = opening(new Seamark({ url: proxy.url }));
  const feed = seamark.feed.subscribe({ ...QUICK, staleAfterMs: 300 });
  const states = statesOf(feed);
  await feed.whenLive();

  proxy.freeze();
  publish(hub, 'SMK-1');

  expect(await take(feed, 1)).toEqual(['SMK-1']);
  expect(states).toContain('stale');
});

it('stays live through silence as long as the hub answers pings', async () => {
  const { seamark } = await aHub();
  const feed = seamark.feed.subscribe({ ...QUICK, staleAfterMs: 800 });
  const states = statesOf(feed);
  await feed.whenLive();

  await new Promise((resolve) => setTimeout(resolve, 2_000));

  expect(states).toEqual(['connecting', 'catching-up', 'live']);
});

it('waits for a hub that is not there yet', async () => {
  const { hub } = await aHub();
  const proxy = await startFreezingProxy(hub.url);
  await proxy.close();
  const feed = opening(new Seamark({ url: proxy.url })).feed.subscribe({ backoff: { firstMs: 20, maxMs: 20 } });
  const attempts: number[] = [];
  feed.on('state', (state) => state.is === 'connecting' && attempts.push(state.attempt));

  await expect.poll(() => attempts.length, SOON).toBeGreaterThan(2);

  expect(attempts.slice(0, 3)).toEqual([1, 2, 3]);
});

it('tries again where something takes the connection and never answers', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  opening({ close: () => silent.close() });
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const feed = opening(new Seamark({ url: `http://127.0.0.1:${port}` })).feed.subscribe({ ...QUICK, staleAfterMs: 60 });
  const states = statesOf(feed);

  await expect.poll(() => states.length, SOON).toBeGreaterThan(4);

  expect(states.slice(0, 4)).toEqual(['connecting', 'stale', 'connecting', 'stale']);
});

it('gives up on a token that the hub does not accept', async () => {
  const { hub, seamark } = await aHub();
  hub.mood.door = 4401;

  const feed = seamark.feed.subscribe(QUICK);

  await expect(take(feed, 1)).rejects.toMatchObject({ name: 'SeamarkRequestError', code: 'UNAUTHENTICATED' });
  expect(feed.state.is).toBe('closed');
});

it('gives up on a token that has expired: turned away at the door a second time', async () => {
  const { hub, seamark } = await aHub();
  hub.mood.door = 4403;

  const feed = seamark.feed.subscribe(QUICK);

  await expect(take(feed, 1)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

it('asks for the token anew at each connection', async () => {
  let asked = 0;
  const { hub, seamark } = await aHub({}, { token: () => `token-${++asked}` });
  const feed = seamark.feed.subscribe(QUICK);
  await feed.whenLive();

  hub.cutSockets();
  publish(hub, 'SMK-1');
  await take(feed, 1);

  expect(asked).toBe(2);
});

it('tells that rights changed, and goes on', async () => {
  const { hub, seamark } = await aHub();
  const feed = seamark.feed.subscribe(QUICK);
  const notices: FeedNotice['code'][] = [];
  feed.on('notice', ({ code }) => void notices.push(code));
  await feed.whenLive();

  hub.closeSockets(4403);
  publish(hub, 'SMK-1');

  expect(await take(feed, 1)).toEqual(['SMK-1']);
  expect(notices).toEqual(['rights-changed']);
});

it('tells that rights changed once when the hub says it itself before it closes', async () => {
  const { hub, seamark } = await aHub();
  const feed = seamark.feed.subscribe({ ...QUICK, after: 'c0' });
  const notices: FeedNotice[] = [];
  feed.on('notice', (notice) => void notices.push(notice));
  await feed.whenLive();

  hub.log.append({ __typename: 'FeedNotice', code: 'rights-changed', message: 'You joined a community.' });
  await expect.poll(() => notices.length, SOON).toBe(1);
  hub.closeSockets(4403);
  publish(hub, 'SMK-1');
  await take(feed, 1);

  expect(notices.filter(({ message }) => message !== 'You joined a community.')).toEqual([]);
});

it('comes back after the hub closed it for being slow', async () => {
  const { hub, seamark } = await aHub();
  const feed = seamark.feed.subscribe(QUICK);
  await feed.whenLive();

  hub.closeSockets(4413);
  publish(hub, 'SMK-1');

  expect(await take(feed, 1)).toEqual(['SMK-1']);
});

it('refuses to skip what a hub no longer knows: an unknown cursor ends it and says to list anew', async () => {
  const { seamark } = await aHub();

  const feed = seamark.feed.subscribe({ ...QUICK, after: 'c99' });

  await expect(take(feed, 1)).rejects.toMatchObject({
    code: 'CURSOR_UNKNOWN',
    message: expect.stringContaining('List the advisories anew'),
  });
});

it('waits out a fault of the hub', async () => {
  const { hub, seamark } = await aHub();
  hub.mood.error = { code: 'INTERNAL', message: 'Something broke.' };
  const feed = seamark.feed.subscribe({ ...QUICK, after: 'c0' });
  await expect.poll(() => hub.asked.length, SOON).toBeGreaterThan(2);

  hub.mood.error = null;
  publish(hub, 'SMK-1');

  expect(await take(feed, 1)).toEqual(['SMK-1']);
});

it('asks again for an event that came with an error instead of passing it on in part', async () => {
  const { hub, seamark } = await aHub();
  const feed = seamark.feed.subscribe({ ...QUICK, after: 'c0' });
  await feed.whenLive();
  hub.log.append(anAnsweredEvent({ advisory: fault }));
  await expect.poll(() => hub.asked.length, SOON).toBeGreaterThan(2);

  hub.log.events.pop();
  publish(hub, 'SMK-1');

  expect(await take(feed, 1)).toEqual(['SMK-1']);
});

it('lets the connection go while too many events wait, and loses none of them', async () => {
  const { hub, seamark } = await aHub();
  const expected = names(2_500);
  publish(hub, ...expected);
  const feed = seamark.feed.subscribe({ ...QUICK, after: 'c0' });
  await expect.poll(() => hub.asked.length > 0 && hub.socketCount() === 0, SOON).toBe(true);

  const received = await take(feed, expected.length);

  expect(received).toEqual(expected);
  expect(hub.asked.map(({ after }) => after)).toContain('c1000');
});

it('lets several subscriptions share one connection', async () => {
  const { hub, seamark } = await aHub();
  const feeds = [seamark.feed.subscribe(QUICK), seamark.feed.subscribe({ ...QUICK, where: { severities: ['HIGH'] } })];
  await Promise.all(feeds.map((feed) => feed.whenLive()));

  expect(hub.socketCount()).toBe(1);
  expect(hub.asked[1]?.filter).toEqual({ severities: ['HIGH'] });
});

it('takes another connection for the twenty-first subscription, and again one for those that come after others have ended', async () => {
  const { hub, seamark } = await aHub();
  const live = async () => {
    const feed = seamark.feed.subscribe(QUICK);
    await feed.whenLive();
    return feed;
  };
  const feeds = await Promise.all(Array.from({ length: 21 }, live));
  const before = hub.socketCount();

  feeds.slice(0, 5).forEach((feed) => feed.close());
  await Promise.all(Array.from({ length: 4 }, live));

  expect([before, hub.socketCount()]).toEqual([2, 2]);
});

it('closes when its loop is left, and lets the connection go', async () => {
  const { hub, seamark } = await aHub();
  publish(hub, 'SMK-1', 'SMK-2');
  const feed = seamark.feed.subscribe({ ...QUICK, after: 'c0' });

  for await (const event of feed) {
    expect(event.advisoryName).toBe('SMK-1');
    break;
  }

  expect(feed.state.is).toBe('closed');
  await expect.poll(() => hub.socketCount(), SOON).toBe(0);
});
