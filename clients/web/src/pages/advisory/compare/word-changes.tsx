import type { ReactNode } from 'react';
import { compareWords } from '../../../words/compare-words.js';
import type { PortionChange } from './comparison.js';

interface WordChangesProps {
  readonly words: NonNullable<PortionChange['words']>;
  readonly lang: string;
}

/**
 * A text with the words that went and those that came. It is Markdown as it was written, since a piece of it may end within its marks.
 * Some screen readers pass over ins and del in silence, so that both are said in words too.
 */
export function WordChanges({ words, lang }: WordChangesProps): ReactNode {
  return (
    <p className="word-changes" lang={lang}>
      {words.map(({ is, text }, at) => {
        if (is === 'SAME') return <span key={at}>{text}</span>;
        const Changed = is === 'ADDED' ? 'ins' : 'del';
        return (
          <Changed key={at}>
            <span className="unseen" data-uncopied>
              {is === 'ADDED' ? compareWords.added : compareWords.removed}{' '}
            </span>
            {text}
            <span className="unseen" data-uncopied>
              {compareWords.end}
            </span>
          </Changed>
        );
      })}
    </p>
  );
}
