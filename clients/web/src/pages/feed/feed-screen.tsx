import { type ReactNode, useMemo, useState } from 'react';
import { usePageTitle } from '../../parts/page-title.js';
import { feedWords } from '../../words/feed-words.js';
import { FeedBody } from './feed-body.js';
import { type FeedFilter, toHubFilter } from './feed-filter.js';
import { FeedTop } from './feed-top.js';
import { FilterBar } from './filter-bar.js';
import { PeekPane } from './peek-pane.js';
import { useFeed } from './use-feed.js';
import { useFeedKeys } from './use-feed-keys.js';

/** The feed: what is new above, what was before below, and a look into one of them beside. */
export function FeedScreen({ filter }: { readonly filter: FeedFilter }): ReactNode {
  const where = useMemo(() => toHubFilter(filter), [filter]);
  const feed = useFeed(where);
  const [isPaused, setPaused] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  usePageTitle(feedWords.title);
  useFeedKeys({ onPause: () => setPaused((before) => !before) });

  const { items } = feed.list;
  const peeked = items.find(({ name }) => name === chosen) ?? items[0] ?? null;
  return (
    <main id="main" className="main feed">
      <FeedTop filter={filter} line={feed.line} isPaused={isPaused} onPause={() => setPaused(!isPaused)} />
      <FilterBar filter={filter} />
      <div className="feed-columns">
        <FeedBody feed={feed} filter={filter} isPaused={isPaused} peeked={peeked?.name ?? null} onPeek={setChosen} />
        {peeked && <PeekPane advisory={peeked} />}
      </div>
    </main>
  );
}
