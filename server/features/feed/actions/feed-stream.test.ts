import { describe, expect, it } from 'vitest';
import { FakeHub, cursorOf, isOpen, take } from './fake-feed.js';

const DONE = { done: true, value: undefined };

describe('a feed that is left', () => {
  it('releases at once whoever waits for its next message, and holds nothing any more', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow();
    await take(feed, 1);
    const waiting = feed.next();
    const isWaiting = await isOpen(waiting);

    const left = await feed.return();

    expect([isWaiting, left, await waiting, await feed.next()]).toEqual([true, DONE, DONE, DONE]);
    expect([hub.log.waiting, hub.alarm.asleep]).toEqual([0, []]);
  });

  it('is released even while the database does not answer', async () => {
    const hub = new FakeHub();
    hub.happens(1);
    const feed = await hub.follow({ after: cursorOf('beginning') });
    hub.log.silent = true;
    const waiting = feed.next();
    const isWaiting = await isOpen(waiting);

    await feed.return();

    expect([isWaiting, await waiting]).toEqual([true, DONE]);
  });

  it('reads nothing more', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow();
    await take(feed, 1);
    void feed.next();
    await feed.return();
    const read = hub.log.snapshots;

    hub.happens(1);
    await isOpen(new Promise(() => {}));

    expect(hub.log.snapshots).toBe(read);
  });

  it('tells nobody why it ended: the hub did not end it', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow();

    await feed.return();
    await feed.next();

    expect(hub.ends).toEqual([]);
  });

  it('is left by a loop that is broken off', async () => {
    const hub = new FakeHub();
    hub.happens(1);
    const feed = await hub.follow({ after: cursorOf('beginning') });

    for await (const message of feed) if (message.is === 'event') break;

    expect(await feed.next()).toEqual(DONE);
  });
});

describe('a feed whose process stops', () => {
  it('says so as its last message, then ends, then tells why', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow();
    await take(feed, 1);
    const waiting = feed.next();

    hub.stop.abort();
    const notice = await waiting;
    const endsAtNotice = [...hub.ends];

    expect(notice.value).toMatchObject({ is: 'notice', code: 'shutting-down' });
    expect([await feed.next(), await feed.next()]).toEqual([DONE, DONE]);
    expect([endsAtNotice, hub.ends]).toEqual([[], ['shutting-down']]);
  });

  it('is not done before whoever is told why it ended is', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow({ ended: () => new Promise(() => {}) });
    hub.stop.abort();
    await take(feed, 1);

    expect(await isOpen(feed.next())).toBe(true);
  });

  it('says so to one who asked too late', async () => {
    const hub = new FakeHub();
    hub.stop.abort();

    expect(await take(await hub.follow(), 2)).toEqual(['shutting-down', 'end']);
  });

  it('does not wait for a database that does not answer', async () => {
    const hub = new FakeHub();
    hub.happens(1);
    const feed = await hub.follow({ after: cursorOf('beginning') });
    hub.log.silent = true;
    const waiting = feed.next();
    await isOpen(waiting);

    hub.stop.abort();

    expect((await waiting).value).toMatchObject({ code: 'shutting-down' });
  });
});

describe('a feed that is pulled', () => {
  it('answers calls that overlap in the order they were made', async () => {
    const hub = new FakeHub();
    for (const number of [1, 2, 3]) hub.happens(number);
    const feed = await hub.follow({ after: cursorOf('beginning') });

    const answers = await Promise.all([feed.next(), feed.next(), feed.next(), feed.next()]);

    const said = answers.map(({ value }) => (value?.is === 'event' ? value.advisoryName : value?.is));
    expect(said).toEqual(['event 1', 'event 2', 'event 3', 'caught-up']);
  });

  it('reads nothing ahead of a reader that does not ask', async () => {
    const hub = new FakeHub();
    for (let number = 1; number <= 1_000; number += 1) hub.happens(number);
    const feed = await hub.follow({ after: cursorOf('beginning') });
    await take(feed, 1);

    for (let number = 1_001; number <= 5_000; number += 1) hub.happens(number);
    await isOpen(new Promise(() => {}));

    expect([hub.log.batches, hub.log.handed]).toEqual([1, 100]);
  });
});
