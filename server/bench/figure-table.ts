import type { Figure } from './bench.js';

/** As it stands on standard output, a line each. */
export interface MeasuredFigure extends Figure {
  readonly bench: string;
}

/** For people: a line a figure, and a mark behind what misses its goal. */
export function tableOf(figures: readonly MeasuredFigure[]): string {
  const width = Math.max(0, ...figures.map((each) => titleOf(each).length));
  return figures.map((each) => `${titleOf(each).padEnd(width)}  ${valueOf(each)}`.trimEnd()).join('\n');
}

function titleOf({ bench, figure }: MeasuredFigure): string {
  return `${bench}: ${figure}`;
}

function valueOf({ value, unit, goal, detail }: MeasuredFigure): string {
  const told = `${value} ${unit}`.padEnd(12);
  const aimed = goal === undefined ? '' : `${value <= goal ? 'at most' : 'MORE THAN'} ${goal} ${unit}`;
  return `${told}${aimed.padEnd(18)}${detail ?? ''}`;
}
