import type { ReactNode } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { InEnglish } from '../../parts/in-english.js';
import type { OverlayProps } from '../../parts/overlay-props.js';
import { feedWords } from '../../words/feed-words.js';
import { type FeedFilter, LISTED_FIELDS } from './feed-filter.js';
import type { FilterChoices } from './filter-choices.js';
import { FilterGroup } from './filter-group.js';

interface FilterDialogProps extends OverlayProps {
  readonly filter: FeedFilter;
  readonly choices: FilterChoices;
}

/** All that one may filter by, with how many there are of each. */
export function FilterDialog({ filter, choices, opener, onOpenChange }: FilterDialogProps): ReactNode {
  return (
    <InEnglish>
      <Popover isOpen triggerRef={opener} onOpenChange={onOpenChange} placement="bottom start" className="popover">
        <Dialog className="filter-picker" aria-label={feedWords.filterTitle}>
          {LISTED_FIELDS.filter((field) => choices[field].length > 0).map((field) => (
            <FilterGroup key={field} field={field} filter={filter} choices={choices[field]} />
          ))}
        </Dialog>
      </Popover>
    </InEnglish>
  );
}
