import type { ReactNode } from 'react';

/**
 * What stands for a text that is withheld. Its width is always the same, since a length would tell something, and the hub sends none. What
 * is spoken and pasted is the text inside.
 */
export function RedactionBar({ words, wide = false }: { readonly words: string; readonly wide?: boolean }): ReactNode {
  return (
    <span className={wide ? 'redaction wide' : 'redaction'}>
      <span>{words}</span>
    </span>
  );
}
