import { feedWords } from '../../words/feed-words.js';
import type { Line } from './use-feed.js';

/** How the feed stands, plainly. */
export function lineWords({ state, lastLive, progress }: Line): string {
  switch (state.is) {
    case 'live':
      return feedWords.live;
    case 'catching-up':
      return feedWords.catchingUp(progress?.told ?? null, progress?.of ?? null);
    case 'connecting':
      if (state.because === null && lastLive === null) return feedWords.connecting;
      return `${feedWords.notLive(lastLive)}. ${feedWords.connectingAgain}`;
    case 'stale':
      return `${feedWords.notLive(lastLive)}. ${feedWords.connectingAgain}`;
    case 'closed':
      return `${feedWords.notLive(lastLive)}. ${feedWords.closed}`;
  }
}
