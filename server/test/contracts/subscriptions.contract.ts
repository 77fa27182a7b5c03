import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../features/auth/model/viewer.js';
import type { EventId } from '../../features/events/model/feed-cursor.js';
import type { SavedSubscription, SubscriptionName } from '../../features/feed/model/saved-subscription.js';
import type { SubscriptionReads, WriteSubscriptions } from '../../features/feed/ports.js';
import { newUuid } from '../../kernel/ids.js';
import { testRandomness } from '../test-randomness.js';

export interface SubscriptionsUnderTest {
  readonly subscriptions: SubscriptionReads;
  readonly writeSubscriptions: WriteSubscriptions;
  readonly owner: Viewer;
  /** A colleague of the owner's, with the same ceiling. */
  readonly colleague: Viewer;
  /** Events of the log, in their order. */
  readonly events: readonly [EventId, EventId, EventId];
}

/** What whoever keeps subscriptions promises, whatever it keeps them in. */
export function subscriptionsContract(how: string, prepare: () => Promise<SubscriptionsUnderTest>): void {
  describe(`what is saved under a name, ${how},`, () => {
    promisesOfOwners(prepare);
    promisesOfPlaces(prepare);
  });
}

const named = (name: string): SubscriptionName => name as SubscriptionName;
const SOC = named('soc');

function aSubscription(parts: Partial<SavedSubscription> = {}): SavedSubscription {
  return { name: SOC, filter: null, backfill: true, place: 'beginning', ...parts };
}

function promisesOfOwners(prepare: () => Promise<SubscriptionsUnderTest>): void {
  it('is kept as it is, filters with their times, and listed by name', async () => {
    const { subscriptions, writeSubscriptions, owner, events } = await prepare();
    const left = { developers: ['sea lab'], occurredBefore: new Date('2026-01-01'), dateOf: 'REPORTED' } as const;
    const filter = { severities: ['HIGH'], publishedAfter: new Date('2026-03-01'), sources: [], not: [left] } as const;
    const saved = [
      aSubscription({ filter, place: events[1] }),
      aSubscription({ name: named('night'), backfill: false }),
    ];

    await writeSubscriptions(owner, async (shelf) => {
      for (const each of saved) await shelf.put(each);
    });

    expect(await subscriptions.all(owner)).toEqual([saved[1], saved[0]]);
    expect(await subscriptions.find(owner, SOC)).toEqual(saved[0]);
  });

  it('is replaced by another of its name, and gone once it is removed', async () => {
    const { subscriptions, writeSubscriptions, owner } = await prepare();

    const [counted, removed, again] = await writeSubscriptions(owner, async (shelf) => {
      await shelf.put(aSubscription());
      await shelf.put(aSubscription({ backfill: false }));
      return [await shelf.count(), await shelf.remove(SOC), await shelf.remove(SOC)] as const;
    });

    expect([counted, removed, again]).toEqual([1, true, false]);
    expect(await subscriptions.all(owner)).toEqual([]);
  });

  it('is nobody else’s: not a colleague’s, and not of a token with another ceiling', async () => {
    const { subscriptions, writeSubscriptions, owner, colleague, events } = await prepare();
    await writeSubscriptions(owner, (shelf) => shelf.put(aSubscription()));

    for (const other of [colleague, { ...owner, ceiling: 'GREEN' } as const]) {
      expect(await subscriptions.all(other)).toEqual([]);
      expect(await subscriptions.find(other, SOC)).toBeNull();
      expect(await writeSubscriptions(other, (shelf) => shelf.advance(SOC, events[0]))).toBe('not-found');
      expect(await writeSubscriptions(other, (shelf) => shelf.remove(SOC))).toBe(false);
    }
    expect(await subscriptions.all(owner)).toEqual([aSubscription()]);
  });
}

function promisesOfPlaces(prepare: () => Promise<SubscriptionsUnderTest>): void {
  it('keeps a place that moves forward, and never back', async () => {
    const { subscriptions, writeSubscriptions, owner, events } = await prepare();
    await writeSubscriptions(owner, (shelf) => shelf.put(aSubscription()));
    const places: unknown[] = [];

    for (const place of [events[1], events[0], 'beginning', events[1], events[2]] as const) {
      expect(await writeSubscriptions(owner, (shelf) => shelf.advance(SOC, place))).toBe('kept');
      places.push((await subscriptions.find(owner, SOC))?.place);
    }

    expect(places).toEqual([events[1], events[1], events[1], events[1], events[2]]);
  });

  it('moves to no event that the log has not, and on from one that the log has lost', async () => {
    const { subscriptions, writeSubscriptions, owner, events } = await prepare();
    const lost = newUuid(testRandomness) as EventId;
    await writeSubscriptions(owner, (shelf) => shelf.put(aSubscription({ place: lost })));

    const became = await writeSubscriptions(owner, async (shelf) => [
      await shelf.advance(SOC, newUuid(testRandomness) as EventId),
      await shelf.advance(SOC, events[0]),
    ]);

    expect(became).toEqual(['place-unknown', 'kept']);
    expect((await subscriptions.find(owner, SOC))?.place).toBe(events[0]);
  });
}
