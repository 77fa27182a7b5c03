import { useNavigate } from '@tanstack/react-router';
import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { feedWords } from '../../words/feed-words.js';
import { type FeedFilter, LISTED_FIELDS, type ListedField, toggled, valuesOf } from './feed-filter.js';
import type { FilterChoice, FilterChoices } from './filter-choices.js';

interface FilterPickerProps {
  readonly filter: FeedFilter;
  readonly choices: FilterChoices;
}

/** All that one may filter by, with how many there are of each. */
export function FilterPicker({ filter, choices }: FilterPickerProps): ReactNode {
  return (
    <DialogTrigger>
      <Button className="button quiet">
        <ListFilter size={14} aria-hidden />
        {feedWords.filter}
      </Button>
      <Popover placement="bottom start" offset={4} className="popover">
        <Dialog className="filter-picker" aria-label={feedWords.filterTitle}>
          {LISTED_FIELDS.filter((field) => choices[field].length > 0).map((field) => (
            <FilterGroup key={field} field={field} filter={filter} choices={choices[field]} />
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface FilterGroupProps {
  readonly field: ListedField;
  readonly filter: FeedFilter;
  readonly choices: readonly FilterChoice[];
}

function FilterGroup({ field, filter, choices }: FilterGroupProps): ReactNode {
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
          <span className="clipped" translate={field === 'tlp' ? 'no' : undefined}>
            {words}
          </span>
          <span className="count">{count}</span>
        </label>
      ))}
    </fieldset>
  );
}
