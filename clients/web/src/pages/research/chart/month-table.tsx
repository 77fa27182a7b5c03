import type { ReactNode } from 'react';
import { chartWords } from '../../../words/research-words.js';
import { monthWords } from '../../../words/times.js';
import type { Months } from './months.js';

/** The same as the chart, in numbers. It scrolls by itself where there is no room for it. */
export function MonthTable({ counted: { months, series } }: { readonly counted: Months }): ReactNode {
  return (
    <div className="table-scroll month-table" tabIndex={0} role="group" aria-label={chartWords.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{chartWords.month}</th>
            {series.length > 1 &&
              series.map(({ key, words }) => (
                <th key={key} scope="col" className="number">
                  {words}
                </th>
              ))}
            <th scope="col" className="number">
              {chartWords.all}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map(({ month, total, counts }) => (
            <tr key={month}>
              <th scope="row">{monthWords(month)}</th>
              {series.length > 1 &&
                series.map(({ key }, at) => (
                  <td key={key} className="number">
                    {counts[at]}
                  </td>
                ))}
              <td className="number">{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
