import { useEffect } from 'react';
import { shellWords } from '../words/shell-words.js';

/** Names the page after what it shows, which stands first. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${shellWords.product}`;
  }, [title]);
}
