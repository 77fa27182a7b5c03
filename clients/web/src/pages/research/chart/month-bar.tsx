import type { ScaleBand, ScaleLinear } from 'd3-scale';
import type { KeyboardEvent, ReactNode } from 'react';
import { chartWords } from '../../../words/research-words.js';
import { monthWords } from '../../../words/times.js';
import type { Month, Series } from './months.js';

interface MonthBarProps {
  readonly month: Month;
  readonly series: readonly Series[];
  readonly x: ScaleBand<string>;
  readonly y: ScaleLinear<number, number>;
  readonly isChosen: boolean;
  readonly isDim: boolean;
  readonly isStop: boolean;
  readonly onPoint: (is: boolean) => void;
  readonly onChoose: () => void;
  readonly onKey: (event: KeyboardEvent<SVGElement>) => void;
}

/** One month: what it is made of, and over it all what can be pointed at and pressed. */
export function MonthBar(props: MonthBarProps): ReactNode {
  const { month, series, x, y, isChosen, isDim, isStop, onPoint, onChoose, onKey } = props;
  const [bottom = 0, top = 0] = y.range();
  const press = (event: KeyboardEvent<SVGElement>): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return onKey(event);
    event.preventDefault();
    onChoose();
  };
  return (
    <g
      className="month-bar"
      role="button"
      aria-label={spoken(month, series)}
      aria-pressed={isChosen}
      tabIndex={isStop ? 0 : -1}
      data-dim={isDim || undefined}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
      onFocus={() => onPoint(true)}
      onBlur={() => onPoint(false)}
      onClick={onChoose}
      onKeyDown={press}
    >
      <Parts {...{ month, series, x, y }} />
      <rect
        className="month-hold"
        x={(x(month.month) ?? 0) - (x.step() - x.bandwidth()) / 2}
        y={top}
        width={x.step()}
        height={bottom - top}
      />
    </g>
  );
}

function Parts({ month: { month, counts }, series, x, y }: Pick<MonthBarProps, 'month' | 'series' | 'x' | 'y'>) {
  return series.map(({ key, colour }, at) => {
    const below = counts.slice(0, at).reduce((sum, count) => sum + count, 0);
    const count = counts[at] ?? 0;
    if (count === 0) return null;
    const height = y(below) - y(below + count);
    return (
      <rect
        key={key}
        data-colour={colour}
        x={x(month)}
        width={x.bandwidth()}
        y={y(below + count)}
        height={Math.max(height - 1, 1)}
        rx={1}
      />
    );
  });
}

function spoken({ month, total, counts }: Month, series: readonly Series[]): string {
  const parts = series.flatMap(({ words }, at) => (counts[at] ? [`${words} ${counts[at]}`] : []));
  const told = series.length > 1 && parts.length > 0 ? `: ${parts.join(', ')}` : '';
  return `${monthWords(month)}, ${chartWords.count(total)}${told}`;
}
