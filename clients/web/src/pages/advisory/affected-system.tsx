import type { ReactNode } from 'react';
import { advisoryWords } from '../../words/advisory-words.js';
import { affectedNames } from '../../words/names.js';
import type { ContentOf } from './content.js';

/** A system, and whether it is affected. */
export function AffectedSystem({ content }: { readonly content: ContentOf<'AffectedContent'> }): ReactNode {
  const { system, versions, affectedStatus } = content;
  const { name, developer, kind, identifiers } = system;
  return (
    <>
      <span className="pill">{affectedNames[affectedStatus]}</span>
      <b>{name}</b>
      {developer !== null && (
        <span>
          {advisoryWords.madeBy} {developer}
        </span>
      )}
      {kind !== null && <span className="faint">{kind}</span>}
      {versions !== null && (
        <span>
          {advisoryWords.versions} <span className="mono">{versions}</span>
        </span>
      )}
      {identifiers.map((identifier) => (
        <span key={identifier} className="mono faint wrapped" translate="no">
          {identifier}
        </span>
      ))}
    </>
  );
}
