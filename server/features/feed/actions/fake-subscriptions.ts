import type { Viewer } from '../../auth/model/viewer.js';
import type { FeedPlace } from '../../events/model/feed-cursor.js';
import type { SavedSubscription, SubscriptionName } from '../model/saved-subscription.js';
import type { SubscriptionReads, SubscriptionShelf, WriteSubscriptions } from '../ports.js';
import type { FakeEventLog } from './fake-event-log.js';

/** What everybody has saved, in memory. */
export class FakeSubscriptions implements SubscriptionReads {
  readonly #saved = new Map<string, Map<SubscriptionName, SavedSubscription>>();
  readonly #log: FakeEventLog;

  constructor(log: FakeEventLog) {
    this.#log = log;
  }

  async all(viewer: Viewer): Promise<readonly SavedSubscription[]> {
    return [...this.#of(viewer).values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  async find(viewer: Viewer, name: SubscriptionName): Promise<SavedSubscription | null> {
    return this.#of(viewer).get(name) ?? null;
  }

  readonly writeSubscriptions: WriteSubscriptions = (viewer, work) => work(this.#shelf(this.#of(viewer)));

  #shelf(own: Map<SubscriptionName, SavedSubscription>): SubscriptionShelf {
    return {
      hold: async () => undefined,
      find: async (name) => own.get(name) ?? null,
      count: async () => own.size,
      put: async (subscription) => void own.set(subscription.name, subscription),
      advance: async (name, to) => this.#advance(own, name, to),
      remove: async (name) => own.delete(name),
    };
  }

  #advance(own: Map<SubscriptionName, SavedSubscription>, name: SubscriptionName, place: FeedPlace) {
    const kept = own.get(name);
    const position = this.#positionOf(place);
    if (kept === undefined) return 'not-found';
    if (position === null) return 'place-unknown';
    if (position > (this.#positionOf(kept.place) ?? 0)) own.set(name, { ...kept, place });
    return 'kept';
  }

  #positionOf(place: FeedPlace): number | null {
    return place === 'beginning' ? 0 : this.#log.positionOf(place);
  }

  #of({ account, ceiling }: Viewer): Map<SubscriptionName, SavedSubscription> {
    const owner = `${account ?? ''} ${ceiling}`;
    const own = this.#saved.get(owner) ?? new Map<SubscriptionName, SavedSubscription>();
    this.#saved.set(owner, own);
    return own;
  }
}
