import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { CountFeed } from '../../generated/documents.js';
import { useAnswer } from '../../hub/use-answer.js';
import { useSession } from '../../session/session.js';
import { feedWords } from '../../words/feed-words.js';
import { type FeedFilter, isEmptyFilter, LISTED_FIELDS, readFilter, toggled, valuesOf } from './feed-filter.js';
import { choicesFrom, type FilterChoices } from './filter-choices.js';
import { FilterPicker } from './filter-picker.js';
import { useTermWords } from './use-term-words.js';

const SavedFeeds = lazy(async () => ({ default: (await import('./saved-feeds.js')).SavedFeeds }));

/** What narrows the feed: each value can be taken away, and others put in. */
export function FilterBar({ filter }: { readonly filter: FeedFilter }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { data } = useAnswer(CountFeed, { variables: {} });
  const counted = data?.advisories ?? null;
  const terms = [...valuesOf(filter, 'term'), ...(counted?.terms.map(({ key }) => key) ?? [])];
  const termWords = useTermWords(isOpen || filter.term !== undefined ? terms : []);
  const choices = choicesFrom(counted, termWords);
  return (
    <div className="filters">
      <FilterPicker filter={filter} choices={choices} isOpen={isOpen} onOpenChange={setOpen} />
      <Chips filter={filter} choices={choices} termWords={termWords} />
      {!isEmptyFilter(filter) && (
        <Link to="/feed" search={{}} className="button quiet">
          {feedWords.clear}
        </Link>
      )}
      <Saved filter={filter} />
    </div>
  );
}

/** A visitor has no account that anything could be kept for. */
function Saved({ filter }: { readonly filter: FeedFilter }): ReactNode {
  const { account } = useSession().viewer;
  return <Suspense>{account !== null && <SavedFeeds filter={filter} />}</Suspense>;
}

interface ChipsProps {
  readonly filter: FeedFilter;
  readonly choices: FilterChoices;
  readonly termWords: Readonly<Record<string, string>>;
}

function Chips({ filter, choices, termWords }: ChipsProps): ReactNode {
  const listed = LISTED_FIELDS.flatMap((field) =>
    valuesOf(filter, field).map((value) => ({
      group: feedWords.groups[field],
      words: choices[field].find(({ key }) => key === value)?.words ?? termWords[value] ?? value,
      without: toggled(filter, field, value),
    })),
  );
  const searched =
    filter.q === undefined
      ? []
      : [{ group: feedWords.groups.q, words: filter.q, without: readFilter({ ...filter, q: '' }) }];
  return [...searched, ...listed].map(({ group, words, without }) => (
    <span key={`${group} ${words}`} className="chip">
      <span className="faint">{group}</span>
      <b>{words}</b>
      <Link to="/feed" search={without} aria-label={feedWords.remove(`${group} ${words}`)}>
        <X size={13} aria-hidden />
      </Link>
    </span>
  ));
}
