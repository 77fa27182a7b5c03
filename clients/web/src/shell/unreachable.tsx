import type { ReactNode } from 'react';
import { usePageTitle } from '../parts/page-title.js';
import { shellWords } from '../words/shell-words.js';

/** Stands in for everything while the hub cannot be asked who looks. */
export function Unreachable({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  const { title, text, again } = shellWords.unreachable;
  usePageTitle(title);
  return (
    <main className="empty" id="main">
      <h1>{title}</h1>
      <p>{text}</p>
      <button type="button" className="button" onClick={onRetry}>
        {again}
      </button>
    </main>
  );
}
