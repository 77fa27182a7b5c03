import { listRevisions } from '../../features/advisories/actions/list-revisions.js';
import { readNode } from '../../features/advisories/actions/read-node.js';
import { ADVISORY_ORDERS, type AdvisoryFilter } from '../../features/advisories/model/advisory-filter.js';
import { ADVISORY_STATES, type AdvisoryName } from '../../features/advisories/model/advisory.js';
import type { AdvisoryView } from '../../features/advisories/model/advisory-view.js';
import { redactAdvisory } from '../../features/advisories/model/redact-advisory.js';
import type { ReadAdvisories } from '../../features/advisories/ports.js';
import type { Viewer } from '../../features/auth/model/viewer.js';
import type { Seal } from '../../features/events/model/seal.js';
import type { KeyedHash } from '../../kernel/keys.js';

export interface ReadNeeds {
  readonly readAdvisories: ReadAdvisories;
  readonly viewKey: KeyedHash;
  readonly listSeal: Seal;
}

/**
 * What one viewer sees today: the records as they were found (a row too many is a leak, though the redaction may hold it back),
 * their number, and the newest event.
 */
export function glance({ readAdvisories }: ReadNeeds, viewer: Viewer) {
  return readAdvisories(viewer, async (advisories) => {
    const { items } = await advisories.list({ filter: ALL, order: 'UPDATED_DESC', first: 100, after: null });
    return { items, count: await advisories.count(ALL), newest: await advisories.latestEvent() };
  });
}

/** The views of the records at a glance, by name. */
export function viewsIn(
  { items }: Awaited<ReturnType<typeof glance>>,
  viewer: Viewer,
  viewKey: KeyedHash,
): ReadonlyMap<AdvisoryName, AdvisoryView> {
  const views = items.flatMap(({ record }) => redactAdvisory(record, viewer, viewKey) ?? []);
  return new Map(views.map((view) => [view.name, view]));
}

/** What one viewer finds by looking closer: each order of the list, each revision of these advisories. */
export function inspect(needs: ReadNeeds, viewer: Viewer, names: readonly AdvisoryName[]) {
  return needs.readAdvisories(viewer, async (advisories) => {
    const within: ReadNeeds = { ...needs, readAdvisories: (_, work) => work(advisories) };
    return {
      lists: await inTurn(PLAIN_ORDERS, (order) => advisories.list({ filter: {}, order, first: 100, after: null })),
      pasts: await inTurn(names, (name) => pastsOf(within, viewer, name)),
    };
  });
}

/** What one viewer is shown as of some times, each of them in a snapshot of its own. */
export function lookAsOf({ readAdvisories, viewKey }: ReadNeeds, viewer: Viewer, times: readonly Date[]) {
  return inTurn(times, (time) =>
    readAdvisories(viewer, async (advisories) => {
      const { items } = await advisories
        .asOf(time)
        .list({ filter: {}, order: 'UPDATED_DESC', first: 100, after: null });
      return items.map(({ record }) => redactAdvisory(record, viewer, viewKey));
    }),
  );
}

const ALL: AdvisoryFilter = { states: ADVISORY_STATES };

/** Each revision of the viewer's own, with the advisory as it was then, listed and read by its id. */
async function pastsOf(needs: ReadNeeds, viewer: Viewer, name: AdvisoryName) {
  const { items } = await listRevisions(needs, viewer, { name, first: 100, after: null });
  return { items, again: await inTurn(items, ({ advisory: { id } }) => readNode(needs, viewer, { id })) };
}

/** One after another, as one connection demands. */
async function inTurn<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const item of items) answers.push(await ask(item));
  return answers;
}

/** Relevance is to a search, and the fake hub has no words. */
const PLAIN_ORDERS = ADVISORY_ORDERS.filter((order) => order !== 'RELEVANCE');
