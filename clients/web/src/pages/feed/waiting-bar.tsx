import { ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { feedWords } from '../../words/feed-words.js';
import { countWaiting, type FeedList, type WaitingCounts } from './feed-state.js';
import { useSettledValue } from './use-settled-value.js';

interface WaitingBarProps {
  readonly list: FeedList;
  readonly isPaused: boolean;
  readonly onShow: () => void;
}

/** What came meanwhile waits here, so that nothing moves while it is read. While the feed is paused even the bar stays away. */
export function WaitingBar({ list, isPaused, onShow }: WaitingBarProps): ReactNode {
  const words = isPaused ? '' : waitingWords(countWaiting(list));
  const said = useSettledValue(words, SETTLED_MS);
  return (
    <>
      <p className="unseen" role="status">
        {said}
      </p>
      {words !== '' && (
        <button type="button" className="waiting" onClick={onShow}>
          <ArrowUp size={14} aria-hidden />
          {words}
        </button>
      )}
    </>
  );
}

function waitingWords({ fresh, changed, imported }: WaitingCounts): string {
  if (fresh + changed + imported === 0) return '';
  if (fresh + changed === 0) return feedWords.show(imported, 0);
  return `${feedWords.show(fresh, changed)}${imported > 0 ? feedWords.importWaits(imported) : ''}`;
}

/** How long the words must have stood before they are read out: one word for many events, and never one for each. */
const SETTLED_MS = 1_500;
