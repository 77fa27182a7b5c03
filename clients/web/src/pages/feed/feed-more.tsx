import type { ReactNode } from 'react';
import { MoreButton } from '../../parts/more-button.js';
import { feedWords } from '../../words/feed-words.js';

interface FeedMoreProps {
  readonly hasMore: boolean;
  readonly onMore: () => Promise<void>;
}

/** Goes on, or says that this is all. */
export function FeedMore({ hasMore, onMore }: FeedMoreProps): ReactNode {
  if (!hasMore) return <p className="feed-end faint">{feedWords.end}</p>;
  return <MoreButton words={feedWords} onMore={onMore} />;
}
