import { ListRevisions } from './generated/documents.js';
import type { RevisionChange } from './generated/schema.js';
import { request, type HubAccess } from './hub-request.js';
import { pages, type Page, type Pages } from './pages.js';

/** A revision in which what this reader sees of an advisory changed. */
export interface Revision {
  /** The `revisionId` of its view: what one cites, and what `advisories.get` takes. */
  readonly id: string;
  /** In this reader's own count, from 1 without gaps: not to be cited. */
  readonly number: number;
  readonly at: Date;
  /** What it did, by this reader's own difference. */
  readonly change: RevisionChange;
  /** What its author wrote about it; null when nothing, or withheld. */
  readonly note: string | null;
}

/** The revisions of an advisory, newest first, page by page as they are iterated; none when there is nothing that the caller can read. */
export function revisionsOf(hub: HubAccess, name: string, first?: number): Pages<Revision, Page<Revision>> {
  return pages(async (after) => {
    const { advisory } = await request(hub, ListRevisions, { name, first, after });
    if (advisory === null) return { items: [], next: null };
    const { nodes, pageInfo } = advisory.revisions;
    const items = nodes.map(({ at, ...revision }) => ({ ...revision, at: new Date(at) }));
    return { items, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  });
}
