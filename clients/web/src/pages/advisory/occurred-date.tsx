import type { ReactNode } from 'react';
import { advisoryWords } from '../../words/advisory-words.js';
import { occurredNames } from '../../words/names.js';
import type { ContentOf } from './content.js';

/** When something happened, as exactly as it is known. */
export function OccurredDate({ content }: { readonly content: ContentOf<'OccurredContent'> }): ReactNode {
  const { event, value, estimated } = content;
  return (
    <>
      <span>{occurredNames[event]}</span>
      <time dateTime={value}>{value}</time>
      {estimated && <span className="faint">{advisoryWords.guessed}</span>}
    </>
  );
}
