import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { feedWords } from '../../words/feed-words.js';

/** Says what is true, and what one can do. */
export function FeedEmpty({ isFiltered }: { readonly isFiltered: boolean }): ReactNode {
  const { title, text } = isFiltered ? feedWords.empty : feedWords.nothingYet;
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {isFiltered && (
        <Link to="/feed" search={{}} className="button">
          {feedWords.clear}
        </Link>
      )}
    </div>
  );
}
