import { Pause, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { feedWords } from '../../words/feed-words.js';
import { lineWords } from './line-words.js';
import type { Line } from './use-feed.js';

interface LineStateProps {
  readonly line: Line;
  readonly isPaused: boolean;
  readonly onPause: () => void;
}

/** Says whether the feed is live, and pauses it. */
export function LineState({ line, isPaused, onPause }: LineStateProps): ReactNode {
  const isLive = line.state.is === 'live' && !isPaused;
  const Icon = isPaused ? Play : Pause;
  return (
    <div className="line" data-live={isLive || undefined}>
      <span className="dot" aria-hidden />
      <span role="status">{isPaused ? feedWords.paused : lineWords(line)}</span>
      <button
        type="button"
        className="button quiet icon"
        aria-label={isPaused ? feedWords.resume : feedWords.pause}
        onClick={onPause}
      >
        <Icon size={13} aria-hidden />
      </button>
    </div>
  );
}
