import { scaleBand, scaleLinear } from 'd3-scale';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { chartWords } from '../../../words/research-words.js';
import { ChartAxes } from './chart-axes.js';
import { MonthBar } from './month-bar.js';
import { MonthTip } from './month-tip.js';
import type { Months } from './months.js';
import { useWidth } from './use-width.js';

interface MonthChartProps {
  readonly counted: Months;
  /** The month that is shown alone; null when none is. */
  readonly chosen: string | null;
  readonly onMonth: (month: string) => void;
}

const HEIGHT = 208;
const MARGIN = { top: 10, right: 2, bottom: 22, left: 30 };

/** Bars by month, each made of its parts. One of them is a stop of the keyboard, and arrows go from one to the next. */
export function MonthChart({ counted, chosen, onMonth }: MonthChartProps): ReactNode {
  const { months, series } = counted;
  const [box, width] = useWidth();
  const [pointed, setPointed] = useState<number | null>(null);
  const id = useId();
  const names = months.map(({ month }) => month);
  const chosenAt = names.indexOf(chosen ?? '');
  const isOther = (at: number): boolean => (pointed ?? (chosenAt < 0 ? at : chosenAt)) !== at;
  const x = scaleBand(names, [MARGIN.left, width - MARGIN.right]).paddingInner(0.26);
  const most = Math.max(...months.map(({ total }) => total), 1);
  const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const stop = pointed ?? Math.max(chosenAt, 0);
  return (
    <div className="month-chart" ref={box}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} height={HEIGHT} role="group" aria-labelledby={id}>
        <title id={id}>{chartWords.keys}</title>
        <ChartAxes x={x} y={y} right={width - MARGIN.right} />
        {months.map((month, at) => (
          <MonthBar
            key={month.month}
            {...{ month, series, x, y }}
            isChosen={month.month === chosen}
            isDim={isOther(at)}
            isStop={stop === at}
            onPoint={(is) => setPointed(is ? at : null)}
            onChoose={() => onMonth(month.month)}
            onKey={(event) => step(event, at, months.length)}
          />
        ))}
      </svg>
      {pointed !== null && months[pointed] && (
        <MonthTip month={months[pointed]} series={series} at={(x(names[pointed] ?? '') ?? 0) / width} />
      )}
      {series.length > 1 && <Legend series={series} />}
    </div>
  );
}

function Legend({ series }: Pick<Months, 'series'>): ReactNode {
  return (
    <ul className="legend" aria-hidden>
      {series.map(({ key, words, colour }) => (
        <li key={key}>
          <i data-colour={colour} />
          {words}
        </li>
      ))}
    </ul>
  );
}

/** Moves to the bar that a key names. */
function step(event: KeyboardEvent<SVGElement>, at: number, of: number): void {
  const to: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: of - 1 };
  const bar = event.currentTarget.parentElement?.querySelectorAll<SVGElement>('[role=button]')[to[event.key] ?? -1];
  if (bar === undefined) return;
  event.preventDefault();
  bar.focus();
}
