import type { ScaleBand, ScaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { monthAndYearWords, shortMonthWords } from '../../../words/times.js';

interface ChartAxesProps {
  readonly x: ScaleBand<string>;
  readonly y: ScaleLinear<number, number>;
  readonly right: number;
}

/** So much room the name of a month takes. */
const LABEL_WIDTH = 62;

/** Lines for round numbers, and under the bars as many names of months as there is room for. What is heard says them itself. */
export function ChartAxes({ x, y, right }: ChartAxesProps): ReactNode {
  const [left] = x.range();
  const [bottom = 0] = y.range();
  const every = Math.ceil(LABEL_WIDTH / Math.max(x.step(), 1));
  const rounds = y.ticks(4).filter(Number.isInteger);
  return (
    <g className="axes" aria-hidden>
      {rounds.map((count) => (
        <g key={count} transform={`translate(0 ${y(count)})`}>
          <line x1={left} x2={right} />
          <text x={left - 7} dy=".32em" textAnchor="end">
            {count}
          </text>
        </g>
      ))}
      {x.domain().map((month, at) =>
        at % every === 0 && (x(month) ?? 0) + LABEL_WIDTH <= right + 14 ? (
          <text key={month} x={x(month)} y={bottom + 16}>
            {at === 0 || month.endsWith('-01') || every > 1 ? monthAndYearWords(month) : shortMonthWords(month)}
          </text>
        ) : null,
      )}
    </g>
  );
}
