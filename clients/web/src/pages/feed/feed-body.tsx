import type { ReactNode } from 'react';
import { feedWords } from '../../words/feed-words.js';
import { FeedDays } from './feed-days-list.js';
import { type FeedFilter, isEmptyFilter } from './feed-filter.js';
import { FeedEmpty } from './feed-empty.js';
import { FeedMore } from './feed-more.js';
import type { LiveFeed } from './use-feed.js';
import { WaitingBar } from './waiting-bar.js';

interface FeedBodyProps {
  readonly feed: LiveFeed;
  readonly filter: FeedFilter;
  readonly isPaused: boolean;
  readonly peeked: string | null;
  readonly onPeek: (name: string) => void;
}

/** The list, or why there is none. */
export function FeedBody({ feed, filter, isPaused, peeked, onPeek }: FeedBodyProps): ReactNode {
  const { list, page, relist } = feed;
  return (
    <div className="feed-list" aria-busy={page === 'waiting'}>
      <WaitingBar list={list} isPaused={isPaused} onShow={relist} />
      {page === 'waiting' && <Bones />}
      {page === 'failed' && <Failed onRetry={relist} />}
      {page === 'there' && list.items.length === 0 && <FeedEmpty isFiltered={!isEmptyFilter(filter)} />}
      <FeedDays items={list.items} peeked={peeked} onPeek={onPeek} />
      {page === 'there' && list.items.length > 0 && <FeedMore hasMore={list.next !== null} onMore={feed.more} />}
    </div>
  );
}

function Bones(): ReactNode {
  return (
    <div className="bones" aria-hidden>
      {[1, 2, 3, 4, 5, 6].map((bone) => (
        <i key={bone} />
      ))}
    </div>
  );
}

function Failed({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  return (
    <div className="empty" role="alert">
      <p>{feedWords.failed}</p>
      <button type="button" className="button" onClick={onRetry}>
        {feedWords.again}
      </button>
    </div>
  );
}
