import type { ReactNode } from 'react';
import { Severity } from '../../parts/severity.js';
import { severitySchemeNames } from '../../words/names.js';
import type { ContentOf } from './content.js';

/** How bad it is, by one scheme. */
export function SeverityScore({ content }: { readonly content: ContentOf<'SeverityContent'> }): ReactNode {
  const { level, value, vector, severityScheme } = content;
  const isSaid = level !== null && value.toUpperCase() === level;
  return (
    <>
      {level && <Severity level={level} />}
      {!isSaid && <span>{value}</span>}
      <span className="faint">{severitySchemeNames[severityScheme]}</span>
      {vector !== null && (
        <span className="mono faint wrapped" translate="no">
          {vector}
        </span>
      )}
    </>
  );
}
