import { GraphQLError } from 'graphql';
import type { EventLog } from './event-log.js';

interface Kept {
  readonly name: string;
  readonly filter: string | null;
  readonly backfill: boolean;
  readonly cursor: string;
}

interface SaveVariables {
  readonly name: string;
  readonly filter?: unknown;
  readonly after?: string | null;
  readonly backfill?: boolean;
}

/** What a hub keeps under names for one account, over the log of a double; `faults` answers that many acknowledgements with a fault. */
export class DeskDouble {
  readonly kept = new Map<string, Kept>();
  /** The log, once the hub is there. */
  log: EventLog | null = null;
  faults = 0;
  limited = 0;
  acknowledged = 0;

  /** For `startHubDouble`. @param viewer - what else is told of the viewer */
  answers(viewer: object = {}) {
    return {
      viewer: () => ({ ...viewer, subscriptions: () => [...this.kept.values()].map((kept) => this.#shown(kept)) }),
      saveSubscription: (variables: SaveVariables) => this.#save(variables),
      acknowledgeEvents: ({ name, upTo }: { readonly name: string; readonly upTo: string }) => this.#move(name, upTo),
      removeSubscription: ({ name }: { readonly name: string }) =>
        this.kept.delete(name) ? { __typename: 'RemoveSubscriptionSuccess', name } : NOT_FOUND,
      feedLag: ({ after }: { readonly after: string }) => this.#lag(after),
      feedCursor: () => 'c0',
    };
  }

  #save({ name, filter, after, backfill = true }: SaveVariables) {
    if (!/^[a-z]+$/.test(name))
      return { ...INVALID, problems: [{ code: 'NAME_INVALID', message: 'No.', path: ['name'] }] };
    const saved = {
      name,
      filter: filter ? JSON.stringify(filter) : null,
      backfill,
      cursor: after ?? this.#placeOf(name),
    };
    this.kept.set(name, saved);
    return { __typename: 'SaveSubscriptionSuccess', subscription: this.#shown(saved) };
  }

  #placeOf(name: string): string {
    return this.kept.get(name)?.cursor ?? `c${this.log?.events.length ?? 0}`;
  }

  #move(name: string, cursor: string) {
    if (this.faults-- > 0) throw new GraphQLError('Something broke.', { extensions: { code: 'INTERNAL' } });
    if (this.limited-- > 0)
      return { __typename: 'RateLimitedRefusal', code: 'RATE_LIMITED', message: 'Slow.', retryAfterSeconds: 0 };
    const kept = this.kept.get(name);
    if (!kept) return NOT_FOUND;
    this.acknowledged += 1;
    this.kept.set(name, { ...kept, cursor });
    return { __typename: 'AcknowledgeEventsSuccess', subscription: this.#shown({ ...kept, cursor }) };
  }

  #shown(kept: Kept) {
    return { ...kept, lag: () => this.#lag(kept.cursor) };
  }

  #lag(cursor: string) {
    const events = (this.log?.events.length ?? 0) - (this.log?.place(cursor) ?? 0);
    return { events, isMore: false, since: events > 0 ? '2026-03-01T09:41:00.000Z' : null };
  }
}

const NOT_FOUND = {
  __typename: 'NotFoundRefusal',
  code: 'NOT_FOUND',
  message: 'You have no subscription of that name.',
};
const INVALID = { __typename: 'InvalidInputRefusal', code: 'INVALID_INPUT', message: 'One thing is wrong.' };
