import type { Advisory } from './advisory.js';
import { readSummaryEvent, readWholeEvent, type FeedEvent } from './feed/feed-event.js';
import { ListEvents, ListEventsWithPortions } from './generated/documents.js';
import type { AdvisoryFilter } from './generated/schema.js';
import { request, type HubAccess } from './hub-request.js';
import { pages, type Page, type Pages } from './pages.js';

/** Which events, in which order, how many a page. */
export interface EventQuery {
  /** Events of advisories that match before or after; RETRACTED and WITHDRAWN pass any filter. */
  readonly where?: AdvisoryFilter | undefined;
  /** Oldest first when not given. */
  readonly newestFirst?: boolean | undefined;
  /** How many a page holds, 1 to 100; 20 when not given. */
  readonly first?: number | undefined;
  /** True: whole advisories. Else summaries, which cost the hub far less. */
  readonly portions?: boolean | undefined;
}

/** Events, fetched page by page as they are iterated. */
export type EventList<E extends FeedEvent> = Pages<E, Page<E>>;

/** What happened so far, as the caller sees it. For what happens next there is the feed. */
export interface Events {
  /** Lists what matches: with whole advisories if `portions: true`, else with summaries. */
  list(query: EventQuery & { readonly portions: true }): EventList<FeedEvent<Advisory>>;
  list(query?: EventQuery): EventList<FeedEvent>;
}

/** The events of one hub, as one caller. */
export function eventsOf(hub: HubAccess): Events {
  return { list };

  function list(query: EventQuery & { readonly portions: true }): EventList<FeedEvent<Advisory>>;
  function list(query?: EventQuery): EventList<FeedEvent>;
  function list(query: EventQuery = {}): EventList<FeedEvent<Advisory>> | EventList<FeedEvent> {
    return query.portions === true ? wholeEvents(hub, query) : summaryEvents(hub, query);
  }
}

function wholeEvents(
  hub: HubAccess,
  { where: filter, newestFirst, first }: EventQuery,
): EventList<FeedEvent<Advisory>> {
  return pages(async (after) => {
    const { events } = await request(hub, ListEventsWithPortions, { filter, newestFirst, first, after });
    return {
      items: events.nodes.map(readWholeEvent),
      next: events.pageInfo.hasNextPage ? events.pageInfo.endCursor : null,
    };
  });
}

function summaryEvents(hub: HubAccess, { where: filter, newestFirst, first }: EventQuery): EventList<FeedEvent> {
  return pages(async (after) => {
    const { events } = await request(hub, ListEvents, { filter, newestFirst, first, after });
    return {
      items: events.nodes.map(readSummaryEvent),
      next: events.pageInfo.hasNextPage ? events.pageInfo.endCursor : null,
    };
  });
}
