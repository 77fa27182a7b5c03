import { OCCURRED_EVENTS } from './portion-content.js';

/** What advisories of a statistic are counted by. */
export const STATISTICS_FIELDS = [
  'NONE',
  'KIND',
  'SEVERITY',
  'SECTOR',
  'SOURCE',
  'BANNER',
  'TERM',
  'SYSTEM',
  'DEVELOPER',
  'DATABASE',
] as const;
export type StatisticsField = (typeof STATISTICS_FIELDS)[number];

export const STATISTICS_PERIODS = ['MONTH', 'QUARTER', 'YEAR'] as const;
export type StatisticsPeriod = (typeof STATISTICS_PERIODS)[number];

/** What of an advisory has a date: its own times in the viewer's view, and those that its OCCURRED portions state. */
export const ADVISORY_DATES = ['PUBLISHED', 'UPDATED', ...OCCURRED_EVENTS, 'FIX_AVAILABLE'] as const;
export type AdvisoryDate = (typeof ADVISORY_DATES)[number];

export interface StatisticsQuery {
  readonly by: StatisticsField;
  /** null counts over all time. */
  readonly over: StatisticsPeriod | null;
  readonly dateOf: AdvisoryDate;
  /** How many values of `by` are told, the most frequent. 1 to 100. */
  readonly first: number;
}

/** How many rows a statistic has at most. */
export const MAX_STATISTICS_ROWS = 2_000;

/** How many advisories share a value in a period, as the store counts them. */
export interface CountedCell {
  /** `2026-03`, `2026-Q1` or `2026`, in UTC; null where no date is known, and over all time. */
  readonly period: string | null;
  /** How long the period is: longer than asked for where a date says no more. */
  readonly precision: StatisticsPeriod | null;
  /** As the filter takes it; null for those that have none. */
  readonly key: string | null;
  /** What portions call it; null where the key says it all. */
  readonly name: string | null;
  readonly count: number;
}

export interface CountedCells {
  readonly cells: readonly CountedCell[];
  /** How many values there are, told or not; what has none is no value. */
  readonly keys: number;
  /** How many advisories were counted, each once. */
  readonly advisories: number;
}

export interface StatisticsRowView extends Omit<CountedCell, 'name'> {
  /** In words, for people. */
  readonly label: string;
}

export interface StatisticsView {
  readonly rows: readonly StatisticsRowView[];
  readonly keys: number;
  /** True when there would be more rows. */
  readonly isCut: boolean;
  /** How many advisories were counted, each once. */
  readonly advisories: number;
}

export interface DurationsQuery {
  readonly from: AdvisoryDate;
  readonly to: AdvisoryDate;
}

/** How many days lie between two dates of the same advisory, over all that have both to the day. */
export interface DurationsView {
  readonly measured: number;
  /** Both are known, one of them to the month or the year alone. */
  readonly coarse: number;
  /** null when nothing was measured. */
  readonly medianDays: number | null;
  readonly p90Days: number | null;
}
