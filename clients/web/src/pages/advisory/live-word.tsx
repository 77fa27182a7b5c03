import type { FeedEventType } from '@seamark/sdk';
import type { ReactNode } from 'react';
import { advisoryWords } from '../../words/advisory-words.js';

/** Says politely that the page has changed under its reader's eyes. */
export function LiveWord({ live }: { readonly live: FeedEventType | null }): ReactNode {
  return (
    <p className="live-word" role="status">
      {live !== null && live !== 'RETRACTED' ? advisoryWords.changedNow : ''}
    </p>
  );
}
