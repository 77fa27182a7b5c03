import { describe, expect, it } from 'vitest';
import { VISITOR } from '../../auth/model/visitor.js';
import { MAX_SAVED } from '../model/saved-subscription.js';
import { acknowledgeEvents } from './acknowledge-events.js';
import { aViewer, cursorOf, FakeHub, reader, seal, viewKey } from './fake-feed.js';
import { FakeSubscriptions } from './fake-subscriptions.js';
import { findCursor } from './find-cursor.js';
import { listSubscriptions } from './list-subscriptions.js';
import { measureLag, MOST_LOOKED_AT } from './measure-lag.js';
import { removeSubscription } from './remove-subscription.js';
import { saveSubscription, type SaveSubscriptionInput } from './save-subscription.js';

/** Somebody at a desk of a hub in memory. */
function aDesk() {
  const hub = new FakeHub();
  const subscriptions = new FakeSubscriptions(hub.log);
  const limit: { taken: { readonly retryAfterSeconds: number } | null } = { taken: null };
  const needs = {
    readEventLog: hub.log.readEventLog,
    seal,
    viewKey,
    subscriptions,
    writeSubscriptions: subscriptions.writeSubscriptions,
    writeLimit: { take: () => limit.taken },
  };
  const save = (input: Partial<SaveSubscriptionInput> = {}, viewer = reader) =>
    saveSubscription(needs, viewer, {
      name: 'soc',
      filter: null,
      after: null,
      backfill: true,
      withLag: true,
      ...input,
    });
  const handle = (number: number, name = 'soc') =>
    acknowledgeEvents(needs, reader, { name, upTo: cursorOf(number), withLag: true });
  return { hub, needs, limit, save, handle };
}

describe('a subscription that is saved', () => {
  it('begins now, and is behind by what its owner has since', async () => {
    const { hub, needs, save } = aDesk();
    hub.happens(1);
    await save();

    hub.happensHidden(2);
    hub.happens(3);
    hub.happens(4);

    expect(await listSubscriptions(needs, reader, { withLag: true })).toMatchObject([
      { name: 'soc', filter: null, cursor: cursorOf(1), lag: { events: 2, isMore: false } },
    ]);
  });

  it('begins before all events for whoever has none yet, whatever others have', async () => {
    const { hub, save } = aDesk();
    hub.happensHidden(1);

    expect(await save()).toMatchObject({
      ok: true,
      value: { cursor: cursorOf('beginning'), lag: { events: 0, since: null } },
    });
  });

  it('keeps its place when it is saved with another filter, and moves when it is told to', async () => {
    const { hub, save } = aDesk();
    for (const number of [1, 2, 3]) hub.happens(number);
    await save({ after: cursorOf(1) });

    const [kept, moved] = [await save({ filter: { kinds: ['INCIDENT'] } }), await save({ after: cursorOf(2) })];

    expect(kept).toMatchObject({ value: { cursor: cursorOf(1), filter: { kinds: ['INCIDENT'] } } });
    expect(moved).toMatchObject({ value: { cursor: cursorOf(2), filter: null } });
  });

  it('counts as behind what its filter passes and no other event', async () => {
    const { hub, save } = aDesk();
    hub.happens(1);
    hub.happens(2, { type: 'WITHDRAWN' });
    hub.happens(3, { backfill: true });

    const answers = [
      await save({ after: cursorOf('beginning'), filter: { kinds: [] } }),
      await save({ after: cursorOf('beginning'), backfill: false }),
    ];

    expect(answers).toMatchObject([{ value: { lag: { events: 1 } } }, { value: { lag: { events: 2 } } }]);
  });

  it('says that it cannot tell how far it is behind once the log has lost its place', async () => {
    const { hub, needs, save } = aDesk();
    for (const number of [1, 2]) hub.happens(number);
    await save();

    hub.log.restore(1);

    expect(await listSubscriptions(needs, reader, { withLag: true })).toMatchObject([
      { cursor: cursorOf(2), lag: null },
    ]);
  });

  it.each([
    [{ name: 'The Desk' }, 'NAME_INVALID'],
    [{ name: '' }, 'NAME_INVALID'],
    [{ name: 'x'.repeat(65) }, 'NAME_INVALID'],
    [{ filter: { sources: Array.from({ length: 90 }, () => 'x'.repeat(200)) } }, 'FILTER_TOO_LONG'],
  ])('is refused where it cannot be kept: %j', async (input, code) => {
    const { save } = aDesk();

    expect(await save(input)).toMatchObject({ ok: false, refusal: { kind: 'invalid-input', problems: [{ code }] } });
  });

  it('is one of a bounded number, of which each can be saved again', async () => {
    const { save } = aDesk();
    for (let number = 1; number <= MAX_SAVED; number += 1) await save({ name: `desk-${number}` });

    expect(await save()).toMatchObject({ refusal: { problems: [{ code: 'TOO_MANY_SUBSCRIPTIONS' }] } });
    expect(await save({ name: 'desk-1', backfill: false })).toMatchObject({ ok: true });
  });

  it('takes somebody who is signed in, and not too much at a time', async () => {
    const { limit, needs, save } = aDesk();
    const visiting = await save({}, VISITOR);
    limit.taken = { retryAfterSeconds: 7 };

    expect(visiting).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await listSubscriptions(needs, VISITOR, { withLag: true })).toEqual([]);
    expect(await save()).toEqual({ ok: false, refusal: { kind: 'rate-limited', retryAfterSeconds: 7 } });
  });

  it('starts from no cursor of another account, and filters by nothing that a feed would refuse', async () => {
    const { save } = aDesk();

    await expect(save({ after: cursorOf('beginning', aViewer('x@y')) })).rejects.toMatchObject({
      code: 'CURSOR_UNKNOWN',
    });
    await expect(save({ after: cursorOf(9) })).rejects.toMatchObject({ code: 'CURSOR_UNKNOWN' });
    await expect(save({ filter: { names: Array.from({ length: 101 }, () => 'x') } })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

describe('an event that was handled', () => {
  it('moves the place of its subscription, which stays there when an older one is handled again', async () => {
    const { hub, save, handle } = aDesk();
    await save();
    for (const number of [1, 2, 3]) hub.happens(number);

    const answers = [await handle(2), await handle(1)];

    const behind = { ok: true, value: { cursor: cursorOf(2), lag: { events: 1 } } };
    expect(answers).toMatchObject([behind, behind]);
  });

  it('moves nothing where nothing of that name is, or no such event', async () => {
    const { hub, needs, save, handle } = aDesk();
    hub.happens(1);
    await save();

    expect(await handle(1, 'night')).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    expect(await handle(1, 'No Name')).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    await expect(handle(9)).rejects.toMatchObject({ code: 'CURSOR_UNKNOWN' });
    expect(await removeSubscription(needs, reader, { name: 'soc' })).toEqual({ ok: true, value: 'soc' });
    expect(await removeSubscription(needs, reader, { name: 'soc' })).toMatchObject({ ok: false });
  });
});

describe('how far a feed is behind', () => {
  it('is counted up to a bound, and then said to be more, wherever hidden events lie', async () => {
    const { hub, needs } = aDesk();
    for (let number = 1; number <= MOST_LOOKED_AT + 1; number += 1) {
      hub.happens(number);
      if (number % 7 === 0) hub.happensHidden(5_000 + number);
    }
    const after = (place: number | 'beginning') =>
      measureLag(needs, reader, { filter: null, after: cursorOf(place), backfill: true });

    expect(await after('beginning')).toMatchObject({ events: MOST_LOOKED_AT, isMore: true });
    expect(await after(1)).toMatchObject({ events: MOST_LOOKED_AT, isMore: false });
    await expect(after(9_999)).rejects.toMatchObject({ code: 'CURSOR_UNKNOWN' });
  });
});

describe('a cursor for a time', () => {
  it('is that of one’s last event until then, whatever others had', async () => {
    const { hub, needs } = aDesk();
    const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 10, minute));
    hub.happens(1, { at: at(-2) });
    hub.happensHidden(2);
    hub.happens(3, { at: at(3) });

    const found = await Promise.all(
      [-3, -2, 1, 3, 59].map((minute) => findCursor(needs, reader, { since: at(minute) })),
    );

    expect(found).toEqual(['beginning' as const, 1, 1, 3, 3].map((place) => cursorOf(place)));
  });
});
