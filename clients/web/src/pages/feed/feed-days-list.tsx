import type { AdvisorySummary } from '@seamark/sdk';
import { type ReactNode, useMemo } from 'react';
import { feedWords } from '../../words/feed-words.js';
import { longDayWords } from '../../words/times.js';
import { type FeedDay, toDays } from './feed-days.js';
import { FeedRow } from './feed-row.js';
import { ImportRow } from './import-row.js';

interface FeedDaysProps {
  readonly items: readonly AdvisorySummary[];
  readonly peeked: string | null;
  readonly onPeek: (name: string) => void;
}

/** The advisories, day by day. */
export function FeedDays({ items, peeked, onPeek }: FeedDaysProps): ReactNode {
  const days = useMemo(() => toDays(items), [items]);
  return (
    <div role="group" aria-label={feedWords.listLabel}>
      {days.map((day) => (
        <Day key={day.day.toISOString()} day={day} peeked={peeked} onPeek={onPeek} />
      ))}
    </div>
  );
}

function Day({ day: { day, entries, size }, ...row }: { readonly day: FeedDay } & Omit<FeedDaysProps, 'items'>) {
  return (
    <section>
      <h2 className="day">
        {longDayWords(day)} <span className="faint">{size}</span>
      </h2>
      <ul>
        {entries.map((entry) =>
          entry.is === 'advisory' ? (
            <FeedRow key={entry.advisory.name} advisory={entry.advisory} {...row} />
          ) : (
            <ImportRow key={entry.advisories[0]?.name} advisories={entry.advisories} {...row} />
          ),
        )}
      </ul>
    </section>
  );
}
