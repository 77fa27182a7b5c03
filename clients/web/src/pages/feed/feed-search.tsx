import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { useShortcutsOn } from '../../shell/shortcuts.js';
import { feedWords } from '../../words/feed-words.js';
import { type FeedFilter, readFilter } from './feed-filter.js';

/** Searches when it is told to, and not at every letter: a search is a screen of its own, with an address. */
export function FeedSearch({ filter }: { readonly filter: FeedFilter }): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const hasKeys = useShortcutsOn();
  const search = (event: FormEvent): void => {
    event.preventDefault();
    void navigate({ to: '/feed', search: readFilter({ ...filter, q: field.current?.value ?? '' }) });
  };
  return (
    <form role="search" className="search" onSubmit={search}>
      <Search size={14} aria-hidden />
      <label className="unseen" htmlFor="feed-search">
        {feedWords.search}
      </label>
      <input
        id="feed-search"
        key={filter.q ?? ''}
        ref={field}
        type="search"
        defaultValue={filter.q ?? ''}
        placeholder={feedWords.search}
        maxLength={500}
      />
      {hasKeys && <kbd aria-hidden>/</kbd>}
    </form>
  );
}
