import { CountStatistics, MeasureDurations } from './generated/documents.js';
import type { AdvisoryDate, AdvisoryFilter, StatisticsField, StatisticsPeriod } from './generated/schema.js';
import { request, type HubAccess } from './hub-request.js';

/** What is counted, by what, and over which periods. */
export interface StatisticsQuery {
  /** Which advisories are counted; all that the caller reads when not given. */
  readonly where?: AdvisoryFilter | undefined;
  /** NONE when not given: all together. */
  readonly by?: StatisticsField | undefined;
  /** All time when not given. */
  readonly over?: StatisticsPeriod | undefined;
  /** By which date an advisory falls into a period: PUBLISHED when not given. */
  readonly dateOf?: AdvisoryDate | undefined;
  /** How many values of `by` are told, the most frequent, 1 to 100; 20 when not given. */
  readonly first?: number | undefined;
}

/**
 * How many advisories share a value in a period. `period` is null for what has no such date, `precision` longer than asked for where a
 * date says no more (`2024` among months: 2024, month unknown), `key` null for what states no value.
 */
export interface StatisticsRow {
  readonly period: string | null;
  readonly precision: StatisticsPeriod | null;
  readonly key: string | null;
  readonly label: string;
  readonly count: number;
}

export interface StatisticsAnswer {
  readonly rows: readonly StatisticsRow[];
  /** How many advisories were counted, each once. */
  readonly advisories: number;
  /** How many values there are, also those that no row tells of. */
  readonly keys: number;
  /** True when there would be more rows. */
  readonly isCut: boolean;
}

export interface DurationsQuery {
  readonly where?: AdvisoryFilter | undefined;
  readonly from: AdvisoryDate;
  readonly to: AdvisoryDate;
}

/** Over the advisories that have both dates to the day; `coarse` others have both, one of them to the month or year alone. */
export interface DurationsAnswer {
  readonly measured: number;
  readonly coarse: number;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
}

/** Counting what the caller reads. */
export interface Statistics {
  count(query?: StatisticsQuery): Promise<StatisticsAnswer>;
  /** How many days advisories took from one date to another. */
  durations(query: DurationsQuery): Promise<DurationsAnswer>;
}

export function statisticsOf(hub: HubAccess): Statistics {
  return {
    count: async ({ where: filter, ...query } = {}) =>
      (await request(hub, CountStatistics, { filter, ...query })).statistics,
    durations: async ({ where: filter, ...query }) =>
      (await request(hub, MeasureDurations, { filter, ...query })).durations,
  };
}
