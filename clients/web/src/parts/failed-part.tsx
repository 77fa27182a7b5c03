import type { ReactNode } from 'react';
import { advisoryWords } from '../words/advisory-words.js';

/** Says of a part of a screen that it is missing. The rest stays. */
export function FailedPart({ words, onRetry }: { readonly words: string; readonly onRetry: () => void }): ReactNode {
  return (
    <p role="alert" className="failed-part">
      {words}{' '}
      <button type="button" className="button" onClick={onRetry}>
        {advisoryWords.again}
      </button>
    </p>
  );
}
