import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { CopyAs } from '../../parts/copy-as.js';
import { useSession } from '../../session/session.js';
import { feedWords } from '../../words/feed-words.js';
import { isAuthor } from '../drafts/is-author.js';
import { feedCopies } from './feed-copies.js';
import type { FeedFilter } from './feed-filter.js';
import { FeedSearch } from './feed-search.js';
import { LineState } from './line-state.js';
import type { Line } from './use-feed.js';

interface FeedTopProps {
  readonly filter: FeedFilter;
  readonly line: Line;
  readonly isPaused: boolean;
  readonly onPause: () => void;
}

/** The name of the screen, how live it is, the search, the same elsewhere, and for authors where one begins to write. */
export function FeedTop({ filter, line, isPaused, onPause }: FeedTopProps): ReactNode {
  const { viewer } = useSession();
  return (
    <div className="top">
      <h1>{feedWords.title}</h1>
      <LineState line={line} isPaused={isPaused} onPause={onPause} />
      <span className="grow" />
      <FeedSearch filter={filter} />
      <CopyAs label={feedWords.copyAs} copies={feedCopies(filter, window.location.origin)} />
      {isAuthor(viewer) && (
        <Link to="/drafts/new" className="button primary">
          <Plus size={14} aria-hidden />
          {feedWords.newAdvisory}
        </Link>
      )}
    </div>
  );
}
