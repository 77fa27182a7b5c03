import { SEVERITY_LEVEL_VALUES } from '@seamark/sdk';
import { keyWords } from '../../../words/names-of-keys.js';
import { chartWords } from '../../../words/research-words.js';
import { boundsOf, type Stacked } from '../research-view.js';

/** Months in a row, those without any among them, and what each is made of. */
export interface Months {
  readonly series: readonly Series[];
  readonly months: readonly Month[];
  /** True when the hub did not tell all. */
  readonly isCut: boolean;
}

/** What stands in one colour. */
export interface Series {
  readonly key: string;
  readonly words: string;
  /** Which of the colours of charts. */
  readonly colour: string;
}

export interface Month {
  /** `2026-03` */
  readonly month: string;
  readonly total: number;
  /** In the order of the series. */
  readonly counts: readonly number[];
}

export interface MonthCount {
  readonly month: string;
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

interface Counted {
  readonly totals: readonly Pick<MonthCount, 'month' | 'count'>[];
  readonly parts: readonly MonthCount[];
  readonly isCut: boolean;
}

const OTHERS = '*';

/** @param by - what the parts are of; null where there are none */
export function toMonths(by: Stacked | null, { totals, parts, isCut }: Counted): Months {
  const row = monthsInARow(totals.map(({ month }) => month));
  const known = by === null ? [] : seriesOf(by, parts);
  const months = row.map((month): Month => {
    const total = totals.find((one) => one.month === month)?.count ?? 0;
    const counts = known.map(({ key }) => parts.find((part) => part.month === month && part.key === key)?.count ?? 0);
    return { month, total, counts: [...counts, total - counts.reduce((sum, count) => sum + count, 0)] };
  });
  const hasOthers = months.some(({ counts }) => (counts.at(-1) ?? 0) > 0);
  const rest = { key: OTHERS, words: known.length === 0 ? chartWords.every : chartWords.others, colour: 'others' };
  if (hasOthers) return { series: [...known, known.length === 0 ? { ...rest, colour: '1' } : rest], months, isCut };
  return { series: known, months: months.map((one) => ({ ...one, counts: one.counts.slice(0, -1) })), isCut };
}

/** The most frequent first, levels of severity from the worst on. */
function seriesOf(by: Stacked, parts: readonly MonthCount[]): readonly Series[] {
  const labels = new Map(parts.map(({ key, label }) => [key, label]));
  const sums = new Map([...labels.keys()].map((key) => [key, sumOf(parts.filter((part) => part.key === key))]));
  const keys = [...labels.keys()].toSorted((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0));
  const worst: readonly string[] = SEVERITY_LEVEL_VALUES.toReversed();
  const ordered = by === 'severity' ? keys.toSorted((a, b) => placeIn(worst, a) - placeIn(worst, b)) : keys;
  return ordered.map((key, at) => ({
    key,
    words: key === '' ? chartWords.notSaid : keyWords(by, key, labels.get(key) ?? key),
    colour: by === 'severity' && key !== '' ? key.toLowerCase() : key === '' ? 'others' : String(at + 1),
  }));
}

function sumOf(parts: readonly MonthCount[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

/** What is not in the list stands after it. */
function placeIn(list: readonly string[], key: string): number {
  const place = list.indexOf(key);
  return place < 0 ? list.length : place;
}

function monthsInARow(told: readonly string[]): readonly string[] {
  const [first, ...others] = told.toSorted();
  if (first === undefined) return [];
  const last = others.at(-1) ?? first;
  const row: string[] = [];
  for (let month = first; month <= last; month = after(month)) row.push(month);
  return row;
}

function after(month: string): string {
  return boundsOf(month)[1].toISOString().slice(0, 7);
}
