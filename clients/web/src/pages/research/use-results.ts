import type { AdvisorySummary, Page, Pages, Seamark, SearchHit } from '@seamark/sdk';
import { useState } from 'react';
import { type Asked, useAsked } from '../../hub/use-asked.js';
import { useKept } from '../../hub/use-kept.js';
import { useSession } from '../../session/session.js';
import { HUB_ORDERS } from './research-copies.js';
import { orderOf, type ResearchView, toHubFilter } from './research-view.js';

/** An advisory that was found, and where: `hits` only where words were looked for. */
export interface Result extends AdvisorySummary {
  readonly hits?: readonly SearchHit[];
}

export interface Results {
  /** Null until the first answer; those of before while the next is waited for. */
  readonly items: readonly Result[] | null;
  readonly hasMore: boolean;
  readonly more: () => Promise<void>;
  readonly asked: Asked<unknown>;
}

const PAGE_SIZE = 50;

/** What the view finds, page by page. */
export function useResults(view: ResearchView): Results {
  const { hub } = useSession();
  const list = listOf(hub.seamark, view);
  const asked = useAsked(JSON.stringify([toHubFilter(view), view.asof, orderOf(view)]), () => list.page());
  const first = useKept(asked);
  const [further, setFurther] = useState<Further | null>(null);
  const { items, next } = withFurther(first, further);
  const more = async (): Promise<void> => {
    if (first === null) return;
    const page = await list.page(next);
    setFurther({ of: first, items: [...(items ?? []), ...page.items], next: page.next });
  };
  return { items, hasMore: next !== null, more, asked };
}

/** What was fetched after a first page, all together. */
type Further = Page<Result> & { readonly of: Page<Result> };

/** What came after another first page is not shown after this one. */
function withFurther(first: Page<Result> | null, further: Further | null) {
  if (first === null) return { items: null, next: null };
  return further?.of === first ? further : first;
}

function listOf({ advisories }: Seamark, view: ResearchView): Pages<Result, Page<Result>> {
  const { search, ...where } = toHubFilter(view);
  const asked = { where, orderBy: HUB_ORDERS[orderOf(view)], first: PAGE_SIZE, asOf: view.asof };
  return search ? advisories.search(search, asked) : advisories.list(asked);
}
