import type { RootContent } from 'mdast';
import { Fragment, type ReactNode } from 'react';
import { OutwardLink } from '../parts/outward-link.js';

/** The words of a paragraph. */
export function showInline(words: readonly RootContent[]): readonly ReactNode[] {
  return words.map((word, at) => <Fragment key={at}>{showWord(word)}</Fragment>);
}

function showWord(word: RootContent): ReactNode {
  switch (word.type) {
    case 'text':
    case 'html':
      return word.value;
    case 'emphasis':
      return <em>{showInline(word.children)}</em>;
    case 'strong':
      return <strong>{showInline(word.children)}</strong>;
    case 'inlineCode':
      return <code translate="no">{word.value}</code>;
    case 'break':
      return <br />;
    case 'link':
      return <OutwardLink url={word.url}>{showInline(word.children)}</OutwardLink>;
    case 'image':
      return <OutwardLink url={word.url}>{word.alt || word.url}</OutwardLink>;
    case 'linkReference':
      return showInline(word.children);
    default:
      return null;
  }
}
