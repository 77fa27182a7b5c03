import { ListFilter } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { feedWords } from '../../words/feed-words.js';
import type { FeedFilter } from './feed-filter.js';
import type { FilterChoices } from './filter-choices.js';

const FilterDialog = lazy(async () => ({ default: (await import('./filter-dialog.js')).FilterDialog }));

interface FilterPickerProps {
  readonly filter: FeedFilter;
  readonly choices: FilterChoices;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Opens all that one may filter by. */
export function FilterPicker({ filter, choices, isOpen, onOpenChange }: FilterPickerProps): ReactNode {
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="button quiet"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => onOpenChange(true)}
      >
        <ListFilter size={14} aria-hidden />
        {feedWords.filter}
      </button>
      <Suspense>
        {isOpen && <FilterDialog filter={filter} choices={choices} opener={opener} onOpenChange={onOpenChange} />}
      </Suspense>
    </>
  );
}
