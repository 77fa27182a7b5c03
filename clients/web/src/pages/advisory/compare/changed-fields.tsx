import type { ReactNode } from 'react';
import { compareWords, fieldNames, valueWords } from '../../../words/compare-words.js';
import type { PortionChange } from './comparison.js';

/** What a typed portion says in both views, field by field. */
export function ChangedFields({ fields }: Pick<PortionChange, 'fields'>): ReactNode {
  return (
    <dl className="pairs changed-fields">
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{fieldNames[field] ?? field}</dt>
          <dd>
            <del>
              <span className="unseen">{compareWords.was} </span>
              {valueWords(field, before)}
            </del>{' '}
            <ins>
              <span className="unseen">{compareWords.becomes} </span>
              {valueWords(field, after)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
