import type { ReactNode } from 'react';
import { chartWords } from '../../../words/research-words.js';
import { monthWords } from '../../../words/times.js';
import type { Month, Series } from './months.js';

interface MonthTipProps {
  readonly month: Month;
  readonly series: readonly Series[];
  /** Where the bar begins, as a part of the width. */
  readonly at: number;
}

/** What a bar says, beside it. Whoever hears it is told by the bar itself. */
export function MonthTip({ month: { month, total, counts }, series, at }: MonthTipProps): ReactNode {
  const isRight = at > 0.6;
  return (
    <div
      className="month-tip"
      aria-hidden
      style={isRight ? { right: `${(1 - at) * 100 + 1}%` } : { left: `${at * 100 + 4}%` }}
    >
      <p>
        <b>{monthWords(month)}</b>, {chartWords.count(total)}
      </p>
      {series.length > 1 && (
        <ul>
          {series.map(({ key, words, colour }, place) =>
            counts[place] ? (
              <li key={key}>
                <i data-colour={colour} />
                {words}
                <span className="count">{counts[place]}</span>
              </li>
            ) : null,
          )}
        </ul>
      )}
    </div>
  );
}
