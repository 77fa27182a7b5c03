import { normalizeSystemName } from '../../systems/model/normalize-identifier.js';
import type { AdvisoryView } from './advisory-view.js';
import { occurredSpan } from './occurred-span.js';
import type { DatePrecision } from './portion-content.js';
import { portionKeys, wordingKey } from './portion-keys.js';
import type {
  AdvisoryDate,
  CountedCell,
  CountedCells,
  DurationsQuery,
  DurationsView,
  StatisticsField,
  StatisticsPeriod,
  StatisticsQuery,
} from './statistics.js';

/** What a statistic counts, told in plain code on the views, for fakes and to compare the database's word with. Names are left out. */
export function countViews(views: readonly AdvisoryView[], { by, over, dateOf, first }: StatisticsQuery): CountedCells {
  const said = views.map((view) => ({ view, keys: [...new Set(KEYS[by](view))] }));
  const frequent = ranked(said.flatMap(({ keys }) => keys));
  const told = new Set(frequent.slice(0, first).map(([key]) => key));
  const cells = new Map<string, CountedCell>();
  for (const { view, keys } of said) {
    const at = over === null ? NO_PERIOD : periodOf(dateOfView(view, dateOf), over);
    for (const key of keys.length === 0 ? [null] : keys.filter((each) => told.has(each))) {
      const place = JSON.stringify([at, key]);
      cells.set(place, { ...at, key, name: null, count: (cells.get(place)?.count ?? 0) + 1 });
    }
  }
  return { cells: [...cells.values()].sort(inOrder), keys: frequent.length, advisories: views.length };
}

/** FIX_AVAILABLE as stated alone: when a view first held a fix, its past tells. */
export function measureViews(views: readonly AdvisoryView[], { from, to }: DurationsQuery): DurationsView {
  const spans = views.flatMap((view) => {
    const [start, end] = [dateOfView(view, from), dateOfView(view, to)];
    return start && end ? [{ start, end }] : [];
  });
  const exact = spans.filter(({ start, end }) => isExact(start) && isExact(end));
  const days = exact.map(({ start, end }) => dayOf(end.at) - dayOf(start.at)).sort((left, right) => left - right);
  return {
    measured: days.length,
    coarse: spans.length - days.length,
    medianDays: percentile(days, 0.5),
    p90Days: percentile(days, 0.9),
  };
}

const KEYS: Readonly<Record<StatisticsField, (view: AdvisoryView) => readonly string[]>> = {
  NONE: () => [],
  KIND: ({ kind }) => [kind],
  SEVERITY: ({ severity }) => (severity === null ? [] : [severity]),
  SECTOR: ({ source }) => (source === null ? [] : [source.sector]),
  SOURCE: ({ source }) => (source === null ? [] : [source.handle]),
  BANNER: ({ banner }) => [banner],
  TERM: ({ portions }) => portions.flatMap(({ content }) => (content?.is === 'term' ? portionKeys(content) : [])),
  SYSTEM: ({ portions }) =>
    portions.flatMap(({ content }) => (content?.is === 'affected' ? [normalizeSystemName(content.system)] : [])),
  DEVELOPER: ({ portions }) =>
    portions.flatMap(({ content }) =>
      content?.is === 'affected' && content.developer !== null ? [wordingKey(content.developer)] : [],
    ),
  DATABASE: ({ portions }) => portions.flatMap(({ content }) => (content?.is === 'origin' ? [content.database] : [])),
};

function ranked(keys: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([left, more], [right, fewer]) => fewer - more || (left < right ? -1 : 1));
}

interface KnownDate {
  readonly at: Date;
  readonly precision: DatePrecision;
}

function dateOfView({ publishedAt, updatedAt, portions }: AdvisoryView, date: AdvisoryDate): KnownDate | null {
  if (date === 'PUBLISHED') return publishedAt && { at: publishedAt, precision: 'TIME' };
  if (date === 'UPDATED') return { at: updatedAt, precision: 'TIME' };
  const event = date === 'FIX_AVAILABLE' ? 'FIXED' : date;
  const known = portions.flatMap(({ content }) =>
    content?.is === 'occurred' && content.event === event
      ? [{ at: occurredSpan(content).from, precision: content.precision }]
      : [],
  );
  return (
    known.sort((left, right) => exactness(right) - exactness(left) || Number(left.at) - Number(right.at))[0] ?? null
  );
}

function exactness({ precision }: KnownDate): number {
  return { YEAR: 1, MONTH: 2, DAY: 3, TIME: 3 }[precision];
}

function isExact(date: KnownDate): boolean {
  return exactness(date) === 3;
}

const NO_PERIOD = { period: null, precision: null };

function periodOf(date: KnownDate | null, over: StatisticsPeriod): Pick<CountedCell, 'period' | 'precision'> {
  if (date === null) return NO_PERIOD;
  const year = String(date.at.getUTCFullYear());
  if (over === 'YEAR' || date.precision === 'YEAR') return { period: year, precision: 'YEAR' };
  if (over === 'MONTH') return { period: date.at.toISOString().slice(0, 7), precision: 'MONTH' };
  return { period: `${year}-Q${Math.floor(date.at.getUTCMonth() / 3) + 1}`, precision: 'QUARTER' };
}

/** By period, the undated last; the most frequent first; then by key, what has none last. */
function inOrder(left: CountedCell, right: CountedCell): number {
  return byText(left.period, right.period) || right.count - left.count || byText(left.key, right.key);
}

function byText(left: string | null, right: string | null): number {
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right ? -1 : 1;
}

function dayOf(at: Date): number {
  return Math.floor(at.getTime() / 86_400_000);
}

/** As PostgreSQL's percentile_cont has it: between two values where it falls between them. */
function percentile(sorted: readonly number[], part: number): number | null {
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}
