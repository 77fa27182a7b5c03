import type { AdvisoryFilter } from '@seamark/sdk';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SavedViews } from '../../saved/saved-views.js';
import { type FeedFilter, isEmptyFilter, readFilter, toHubFilter } from './feed-filter.js';

/** The saved views that the feed can show. */
export function SavedFeeds({ filter }: { readonly filter: FeedFilter }): ReactNode {
  return (
    <SavedViews
      where={toHubFilter(filter)}
      isWhole={isEmptyFilter(filter)}
      linkTo={(where, name) => {
        const search = fromHubFilter(where);
        return search === null ? null : (
          <Link to="/feed" search={search} activeOptions={{ exact: true, includeSearch: true }}>
            {name}
          </Link>
        );
      }}
    />
  );
}

const FIELDS: Readonly<Record<string, keyof FeedFilter>> = {
  search: 'q',
  severities: 'severity',
  kinds: 'kind',
  banners: 'tlp',
  sectors: 'sector',
  sources: 'source',
  terms: 'term',
};

/** @returns null for what the feed's address cannot say */
function fromHubFilter(where: AdvisoryFilter): FeedFilter | null {
  const fields = Object.entries(where).filter(([, value]) => value !== null);
  if (!fields.every(([field]) => field in FIELDS)) return null;
  return readFilter(Object.fromEntries(fields.map(([field, value]) => [FIELDS[field], String(value)])));
}
