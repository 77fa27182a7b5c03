import type { AdvisoryFilter } from '@seamark/sdk';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SavedViews } from '../../saved/saved-views.js';
import { fromHubFilter } from './from-hub-filter.js';
import { isWhole, type ResearchView, toHubFilter } from './research-view.js';

/** The saved views that the archive can show. */
export function SavedResearch({ view }: { readonly view: ResearchView }): ReactNode {
  const link = (where: AdvisoryFilter, name: string): ReactNode => {
    const search = fromHubFilter(where);
    return search === null ? null : (
      <Link to="/research" search={search} activeOptions={{ exact: true, includeSearch: true }}>
        {name}
      </Link>
    );
  };
  return <SavedViews where={toHubFilter(view)} isWhole={isWhole(view)} linkTo={link} />;
}
