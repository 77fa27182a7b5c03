import type { ReactNode } from 'react';
import { Bones } from '../../parts/bones.js';
import { FailedList } from '../../parts/failed-list.js';
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
      {page === 'failed' && <FailedList words={feedWords} onRetry={relist} />}
      {page === 'there' && list.items.length === 0 && <FeedEmpty isFiltered={!isEmptyFilter(filter)} />}
      <FeedDays items={list.items} peeked={peeked} onPeek={onPeek} />
      {page === 'there' && list.items.length > 0 && <FeedMore hasMore={list.next !== null} onMore={feed.more} />}
    </div>
  );
}
