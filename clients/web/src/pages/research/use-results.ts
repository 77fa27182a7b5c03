import type { AdvisorySummary, Page, Pages, Seamark, SearchHit } from '@seamark/sdk';
import { type PagedList, usePages } from '../../hub/use-pages.js';
import { useSession } from '../../session/session.js';
import { HUB_ORDERS, orderOf, type ResearchView, toHubFilter } from './research-view.js';

/** An advisory that was found, and where: `hits` only where words were looked for. */
export interface Result extends AdvisorySummary {
  readonly hits?: readonly SearchHit[];
}

export type Results = PagedList<Result>;

const PAGE_SIZE = 50;

/** What the view finds, page by page. */
export function useResults(view: ResearchView): Results {
  const { hub } = useSession();
  const key = JSON.stringify([toHubFilter(view), view.asof, orderOf(view)]);
  return usePages(key, listOf(hub.seamark, view));
}

function listOf({ advisories }: Seamark, view: ResearchView): Pages<Result, Page<Result>> {
  const { search, ...where } = toHubFilter(view);
  const asked = { where, orderBy: HUB_ORDERS[orderOf(view)], first: PAGE_SIZE, asOf: view.asof };
  return search ? advisories.search(search, asked) : advisories.list(asked);
}
