import { describe, expect, it } from 'vitest';
import { accept, refuse } from '../../../kernel/result.js';
import { VISITOR } from '../../auth/model/visitor.js';
import type { FeedEventView } from '../model/feed-message.js';
import { FakeHub, cursorOf, isOpen, reader, take } from './fake-feed.js';

const MINUTE_MS = 60_000;

describe('the rights of a feed’s viewer', () => {
  it.each(['revoked', 'expired'] as const)('end it without a word when its token is %s', async (end) => {
    const hub = new FakeHub();
    const feed = await hub.follow();
    await take(feed, 1);

    hub.rights = refuse(end);
    hub.happens(1);

    expect([await take(feed, 1), hub.ends]).toEqual([['end'], [end]]);
  });

  it('end it with a notice when they have changed, and what happened meanwhile is not sent', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow();
    await take(feed, 1);

    hub.rights = accept({ ...reader, roles: [] });
    hub.happens(1);

    expect([await take(feed, 2), hub.ends]).toEqual([['rights-changed', 'end'], ['rights-changed']]);
  });

  it('are looked at every minute while nothing happens, and the log is not', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow();
    await take(feed, 1);
    const read = hub.log.snapshots;
    const waiting = feed.next();

    for (let minute = 0; minute < 3; minute += 1) {
      await isOpen(waiting);
      hub.alarm.pass(MINUTE_MS);
    }
    await isOpen(waiting);

    expect([hub.looks, hub.log.snapshots]).toEqual([3, read]);
  });

  it('are looked at as soon as somebody says that they may have changed, and of nobody else’s feed', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow();
    await take(feed, 1);
    const waiting = feed.next();
    await isOpen(waiting);
    hub.notices.tell('somebody@else');
    await isOpen(waiting);
    const early = hub.looks;

    hub.rights = refuse('revoked');
    hub.notices.tell(reader.account ?? '');

    expect([early, (await waiting).done, hub.ends]).toEqual([0, true, ['revoked']]);
  });

  it('are looked at again when they change while they are being looked at', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow();
    await take(feed, 1);
    const waiting = feed.next();
    await isOpen(waiting);

    hub.notices.tell(reader.account ?? '');
    hub.notices.tell(reader.account ?? '');
    await isOpen(waiting);
    hub.notices.tell(reader.account ?? '');
    await isOpen(waiting);

    expect(hub.looks).toBe(2);
  });

  it('are looked at when it is time even though hidden events wake it all the while', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow();
    await take(feed, 1);
    const waiting = feed.next();
    await isOpen(waiting);

    hub.happensHidden(1);
    await isOpen(waiting);
    const early = hub.looks;
    hub.clock.set(new Date(hub.clock.now().getTime() + MINUTE_MS));
    for (const number of [2, 3]) {
      hub.happensHidden(number);
      await isOpen(waiting);
    }

    expect([early, hub.looks]).toEqual([0, 1]);
  });

  it('do not end a visitor’s feed', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow({}, VISITOR);

    await take(feed, 1);
    const waiting = feed.next();
    await isOpen(waiting);
    hub.alarm.pass(MINUTE_MS);

    expect(await isOpen(waiting)).toBe(true);
  });
});

describe('a feed with a slow reader', () => {
  it('reads anew what has waited too long, and sends none of it twice', async () => {
    const hub = new FakeHub();
    for (const number of [1, 2, 3]) hub.happens(number);
    const feed = await hub.follow({ after: cursorOf('beginning') });
    const first = await take(feed, 1);

    hub.clock.set(new Date(hub.clock.now().getTime() + MINUTE_MS));

    expect([...first, ...(await take(feed, 3))]).toEqual(['event 1', 'event 2', 'event 3', 'caught up']);
    expect(hub.log.batches).toBe(2);
  });

  it('sends nothing of what waited when its rights have changed since', async () => {
    const hub = new FakeHub();
    for (const number of [1, 2, 3]) hub.happens(number);
    const feed = await hub.follow({ after: cursorOf('beginning') });
    await take(feed, 1);

    hub.rights = accept({ ...reader, ceiling: 'CLEAR' });
    hub.clock.set(new Date(hub.clock.now().getTime() + MINUTE_MS));

    expect(await take(feed, 2)).toEqual(['rights-changed', 'end']);
  });
});

describe('a feed in an outage', () => {
  it('keeps its place, tries again and again, and reports the outage once', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow();
    await take(feed, 1);
    hub.log.fault = new Error('the database is away');
    hub.happens(1);
    const waiting = feed.next();

    const waits: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await isOpen(waiting);
      waits.push(...hub.alarm.asleep);
      hub.alarm.pass(10_000);
    }
    await isOpen(waiting);
    hub.log.fault = null;
    hub.happens(2);
    hub.alarm.pass(10_000);

    expect((await waiting).value).toMatchObject({ advisoryName: 'event 1' });
    expect(await take(feed, 1)).toEqual(['event 2']);
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
    expect(hub.faults).toEqual([new Error('the database is away')]);
  });

  it('reports the next outage again', async () => {
    const hub = new FakeHub();
    const feed = await hub.follow();
    await take(feed, 1);

    for (const number of [1, 2]) {
      hub.log.fault = new Error(`outage ${number}`);
      hub.happens(number);
      const waiting = feed.next();
      await isOpen(waiting);
      hub.log.fault = null;
      hub.alarm.pass(250);
      await waiting;
    }

    expect(hub.faults).toEqual([new Error('outage 1'), new Error('outage 2')]);
  });

  it('says that its place is lost when it finds the log shorter than what it has read', async () => {
    const hub = new FakeHub();
    for (let number = 1; number <= 150; number += 1) hub.happens(number);
    const feed = await hub.follow({ after: cursorOf('beginning') });
    await take(feed, 1);

    hub.log.events.splice(50);
    await take(feed, 99);

    expect(await take(feed, 2)).toEqual(['cursor-unknown', 'end']);
  });

  it('says that its place is lost when the log comes back without it', async () => {
    const hub = new FakeHub();
    for (const number of [1, 2]) hub.happens(number);
    const feed = await hub.follow({ after: cursorOf(1) });
    await take(feed, 2);

    hub.log.restore(1);
    hub.happens(3);

    expect([await take(feed, 2), hub.ends]).toEqual([['cursor-unknown', 'end'], ['cursor-unknown']]);
  });

  it('skips nothing when the log comes back shorter than it had read, by events it never had', async () => {
    const hub = new FakeHub();
    hub.happens(1);
    hub.happensHidden(2);
    const feed = await hub.follow({ after: cursorOf('beginning') });
    await take(feed, 2);

    hub.log.restore(1);
    hub.happens(3);
    hub.happens(4);

    expect(await take(feed, 2)).toEqual(['event 3', 'event 4']);
  });
});

describe('a feed that is behind', () => {
  it('says which events it is about to tell, once a page and before the first of them', async () => {
    const hub = new FakeHub();
    hub.happens(1);
    hub.happens(2);
    const order: string[] = [];
    const toTell = async (events: readonly FeedEventView[]): Promise<void> => {
      order.push(events.map(({ advisoryName }) => advisoryName).join(' and '));
    };

    const feed = await hub.follow({ toTell, after: cursorOf('beginning') });
    const said = await take(feed, 2);

    expect([...order, ...said]).toEqual([said.join(' and '), ...said]);
  });
});
