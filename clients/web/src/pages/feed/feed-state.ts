import type { AdvisoryFilter, AdvisorySummary, FeedEvent } from '@seamark/sdk';

/** What the feed shows, and what waits to be shown. */
export interface FeedList {
  /** What was asked for; null until the hub has answered. */
  readonly of: AdvisoryFilter | null;
  /** In the order in which the hub listed them: what is read does not move by itself. */
  readonly items: readonly AdvisorySummary[];
  /** Where the list goes on; null at its end. */
  readonly next: string | null;
  /** By name: what happened since the list was made. */
  readonly waiting: ReadonlyMap<string, Waiting>;
}

/** Something that waits: whether the list has it already, and whether it is a part of a bulk import. */
export interface Waiting {
  readonly isNew: boolean;
  readonly isImport: boolean;
}

export type FeedAction =
  | ({ readonly is: 'listed'; readonly of: AdvisoryFilter } & FeedPage)
  | ({ readonly is: 'continued' } & FeedPage)
  | { readonly is: 'told'; readonly event: FeedEvent };

interface FeedPage {
  readonly items: readonly AdvisorySummary[];
  readonly next: string | null;
}

export const EMPTY_LIST: FeedList = { of: null, items: [], next: null, waiting: new Map() };

export function feedReducer(list: FeedList, action: FeedAction): FeedList {
  switch (action.is) {
    case 'listed':
      return { of: action.of, items: action.items, next: action.next, waiting: new Map() };
    case 'continued':
      return { ...list, items: withoutDoubles([...list.items, ...action.items]), next: action.next };
    case 'told':
      return afterEvent(list, action.event);
  }
}

/**
 * What is shown already is put right at once and where it stands: a marking may have been narrowed, and no text of before may stay. What is
 * new waits, so that nothing moves under its reader's eyes.
 */
function afterEvent(list: FeedList, event: FeedEvent): FeedList {
  const { advisoryName, advisory, leftFilter, backfill } = event;
  const isShown = list.items.some(({ name }) => name === advisoryName);
  const waiting = new Map(list.waiting);
  if (advisory === null || leftFilter) waiting.delete(advisoryName);
  else waiting.set(advisoryName, { isNew: !isShown, isImport: backfill });
  return { ...list, items: corrected(list.items, advisoryName, advisory), waiting };
}

function corrected(
  items: readonly AdvisorySummary[],
  name: string,
  advisory: AdvisorySummary | null,
): readonly AdvisorySummary[] {
  return items.flatMap((item) => {
    if (item.name !== name) return [item];
    return advisory === null ? [] : [advisory];
  });
}

/** A page may begin with what a later change has moved down meanwhile. */
function withoutDoubles(items: readonly AdvisorySummary[]): readonly AdvisorySummary[] {
  return [...new Map(items.map((item) => [item.name, item])).values()];
}

/** How many wait: new ones, changed ones, and parts of bulk imports, which wake nobody. */
export interface WaitingCounts {
  readonly fresh: number;
  readonly changed: number;
  readonly imported: number;
}

export function countWaiting({ waiting }: Pick<FeedList, 'waiting'>): WaitingCounts {
  const all = [...waiting.values()];
  const own = all.filter(({ isImport }) => !isImport);
  return {
    fresh: own.filter(({ isNew }) => isNew).length,
    changed: own.filter(({ isNew }) => !isNew).length,
    imported: all.length - own.length,
  };
}
