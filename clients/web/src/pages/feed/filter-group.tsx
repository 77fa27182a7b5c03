import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { feedWords } from '../../words/feed-words.js';
import { type FeedFilter, type ListedField, toggled, valuesOf } from './feed-filter.js';
import type { FilterChoice } from './filter-choices.js';

interface FilterGroupProps {
  readonly field: ListedField;
  readonly filter: FeedFilter;
  readonly choices: readonly FilterChoice[];
}

/** The values of one field, any number of which may be chosen. */
export function FilterGroup({ field, filter, choices }: FilterGroupProps): ReactNode {
  const navigate = useNavigate();
  const chosen = valuesOf(filter, field);
  return (
    <fieldset>
      <legend>{feedWords.groups[field]}</legend>
      {choices.map(({ key, words, count }) => (
        <label key={key} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={() => void navigate({ to: '/feed', search: toggled(filter, field, key) })}
          />
          <span className="clipped" title={words} translate={field === 'tlp' ? 'no' : undefined}>
            {words}
          </span>
          <span className="count">{count}</span>
        </label>
      ))}
    </fieldset>
  );
}
