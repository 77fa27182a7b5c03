import { type ReactNode, useState } from 'react';
import { feedWords } from '../../words/feed-words.js';

interface FeedMoreProps {
  readonly hasMore: boolean;
  readonly onMore: () => Promise<void>;
}

/** Goes on, or says that this is all. */
export function FeedMore({ hasMore, onMore }: FeedMoreProps): ReactNode {
  const [state, setState] = useState<'idle' | 'waiting' | 'failed'>('idle');
  if (!hasMore) return <p className="feed-end faint">{feedWords.end}</p>;
  const more = (): void => {
    setState('waiting');
    onMore().then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  return (
    <div className="feed-end">
      {state === 'failed' && <p role="alert">{feedWords.failed}</p>}
      <button type="button" className="button" disabled={state === 'waiting'} onClick={more}>
        {feedWords.more}
      </button>
    </div>
  );
}
