import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SearchForm } from '../../parts/search-form.js';
import { feedWords } from '../../words/feed-words.js';
import { type FeedFilter, readFilter } from './feed-filter.js';

/** Looks for words in the feed. */
export function FeedSearch({ filter }: { readonly filter: FeedFilter }): ReactNode {
  const navigate = useNavigate();
  const search = (q: string): void => void navigate({ to: '/feed', search: readFilter({ ...filter, q }) });
  return <SearchForm id="feed-search" words={filter.q ?? ''} label={feedWords.search} onSearch={search} />;
}
