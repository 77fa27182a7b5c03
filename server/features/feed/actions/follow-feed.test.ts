import { describe, expect, it } from 'vitest';
import { FakeHub, aViewer, cursorOf, isOpen, take } from './fake-feed.js';
import { numberedUuid } from '../model/fake-recorded-event.js';

describe('a feed', () => {
  it('is caught up at once without a cursor, and live from there', async () => {
    const hub = new FakeHub();
    hub.happens(1);
    const feed = await hub.follow();

    hub.happens(2);
    hub.happens(3);

    expect(await take(feed, 3)).toEqual(['caught up', 'event 2', 'event 3']);
  });

  it('sends everything after its cursor, then that it is caught up, then what happens', async () => {
    const hub = new FakeHub();
    for (const number of [1, 2, 3]) hub.happens(number);
    const feed = await hub.follow({ after: cursorOf(1) });
    const before = await take(feed, 3);

    hub.happens(4);

    expect([...before, ...(await take(feed, 1))]).toEqual(['event 2', 'event 3', 'caught up', 'event 4']);
  });

  it('goes on from any of its own cursors with exactly the rest, however many pages that takes', async () => {
    const hub = new FakeHub();
    const numbers = Array.from({ length: 250 }, (_, index) => index + 1);
    for (const number of numbers) {
      hub.happens(number);
      hub.happensHidden(1_000 + number);
    }

    for (const after of [1, 49, 50, 51, 99, 100, 101, 150, 249, 250]) {
      const rest = numbers.filter((number) => number > after).map((number) => `event ${number}`);
      const feed = await hub.follow({ after: cursorOf(after) });
      expect(await take(feed, rest.length + 1)).toEqual([...rest, 'caught up']);
    }
  });

  it('starts from the beginning for whoever had seen nothing', async () => {
    const hub = new FakeHub();
    const before = await hub.follow();
    const { value } = await before.next();
    hub.happens(1);

    const feed = await hub.follow({ after: value?.cursor });

    expect(value).toEqual({ is: 'caught-up', cursor: cursorOf('beginning') });
    expect(await take(feed, 2)).toEqual(['event 1', 'caught up']);
  });

  it('says it is caught up at the viewer’s own newest event, never at a hidden one', async () => {
    const hub = new FakeHub();
    hub.happens(1);
    hub.happensHidden(2);

    const messages = [await (await hub.follow()).next(), await (await hub.follow({ after: cursorOf(1) })).next()];

    const caughtUp = { done: false, value: { is: 'caught-up', cursor: cursorOf(1) } };
    expect(messages).toEqual([caughtUp, caughtUp]);
  });

  it('stays silent while nothing but hidden events happen', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow();
    await take(feed, 1);
    const next = feed.next();

    for (let number = 1; number <= 250; number += 1) hub.happensHidden(number);
    const isSilent = await isOpen(next);
    const read = hub.log.snapshots;

    expect([isSilent, await isOpen(next), hub.log.snapshots]).toEqual([true, true, read]);
  });

  it('reads once what happened, be the last of it hidden', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow();
    await take(feed, 1);

    hub.happens(1);
    hub.happensHidden(2);
    await take(feed, 1);
    const read = hub.log.snapshots;

    expect([await isOpen(feed.next()), hub.log.snapshots]).toEqual([true, read]);
  });

  it('leaves out bulk imports when asked to, but no retraction', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow({ backfill: false });

    hub.happens(1, { backfill: true });
    hub.happens(2, { backfill: true, type: 'RETRACTED' });
    hub.happens(3);

    expect(await take(feed, 3)).toEqual(['caught up', 'event 2', 'event 3']);
  });

  it('passes by what its filter does not match, and resumes behind it', async () => {
    const hub = new FakeHub();
    hub.happens(1, { revisionId: numberedUuid(1) });
    const feed = await hub.follow({ after: cursorOf('beginning'), filter: { kinds: ['PRACTICE'] } });

    expect(await feed.next()).toEqual({ done: false, value: { is: 'caught-up', cursor: cursorOf(1) } });
  });

  it('refuses a cursor of another account, of no event, and no cursor at all, all alike', async () => {
    const hub = new FakeHub();
    hub.happens(1);
    const cursors = [cursorOf(1, aViewer('author@meridian')), cursorOf(7), 'not-a-cursor'];

    const refusals = await Promise.all(cursors.map((after) => hub.follow({ after }).catch((error: unknown) => error)));

    expect(refusals[0]).toMatchObject({ code: 'CURSOR_UNKNOWN' });
    expect(new Set(refusals.map(String)).size).toBe(1);
  });

  it('accepts the cursor of an event that the viewer sees no longer', async () => {
    const hub = new FakeHub();
    hub.happensHidden(1);
    hub.happens(2);

    expect(await take(await hub.follow({ after: cursorOf(1) }), 2)).toEqual(['event 2', 'caught up']);
  });
});
