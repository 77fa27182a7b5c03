import type { ReactNode } from 'react';
import { Moment } from '../../parts/moment.js';
import { OutwardLink } from '../../parts/outward-link.js';
import { advisoryWords } from '../../words/advisory-words.js';
import type { ContentOf } from './content.js';

/** The record of another database that this was made from, named as its licence asks. */
export function OriginRecord({ content }: { readonly content: ContentOf<'OriginContent'> }): ReactNode {
  const { database, identifier, url, licence, retrievedAt } = content;
  const name = `${database} ${identifier}`;
  return (
    <>
      {url === null ? <b>{name}</b> : <OutwardLink url={url}>{name}</OutwardLink>}
      {licence !== null && (
        <span>
          {advisoryWords.licence} <span className="mono">{licence}</span>
        </span>
      )}
      <span className="faint">
        {advisoryWords.retrieved} <Moment at={new Date(retrievedAt)} as="day" />
      </span>
    </>
  );
}
