import { Extensions, Field, Float, Int, ObjectType } from 'type-graphql';
import { listSize } from '../../../platform/graphql/schema/build-schema.js';
import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { Redacted } from '../../markings/model/redacted.js';
import {
  type AdvisoryDate,
  type DurationsView,
  MAX_STATISTICS_ROWS,
  type StatisticsField,
  type StatisticsPeriod,
  type StatisticsView,
} from '../model/statistics.js';

export const StatisticsFieldEnum = enumOf<StatisticsField>('StatisticsField', 'What a statistic counts by.', {
  NONE: 'Nothing: all together.',
  KIND: '`kind`.',
  SEVERITY: '`severity`.',
  SECTOR: "The visible source's sector.",
  SOURCE: "The visible source's handle.",
  BANNER: '`banner`.',
  TERM: 'Each visible term.',
  SYSTEM: 'Each visible affected system, by its name in lower case.',
  DEVELOPER: 'Each developer that a visible affected system is said to have, in lower case.',
  DATABASE: 'The database of the record that it was made from.',
});

export const StatisticsPeriodEnum = enumOf<StatisticsPeriod>('StatisticsPeriod', 'Periods of time, in UTC.', {
  MONTH: '`2026-03`',
  QUARTER: '`2026-Q1`',
  YEAR: '`2026`',
});

export const AdvisoryDateEnum = enumOf<AdvisoryDate>(
  'AdvisoryDate',
  'What of an advisory has a date. Of several dates that it states of the same the most exact counts, of those the earliest.',
  {
    PUBLISHED: '`publishedAt`.',
    UPDATED: '`updatedAt`.',
    OCCURRED: 'When it happened, as a visible OCCURRED portion states.',
    DISCOVERED: 'When it was noticed, stated likewise.',
    REPORTED: 'When those responsible were told, stated likewise.',
    DISCLOSED: 'When it became public, stated likewise.',
    FIXED: 'When a fix could be had, stated likewise.',
    FIX_AVAILABLE:
      "FIXED; where nobody states it, when this viewer's view first held a MITIGATION that is a VENDOR_FIX or OPTIONAL_PATCH and " +
      'AVAILABLE, DEPLOYED or VERIFIED. What a bulk import wrote is not taken for that: its time is that of the import.',
  },
);

@ObjectType({ description: 'How many advisories share one value in one period.', simpleResolvers: true })
export class StatisticsRow {
  @Field(() => String, {
    nullable: true,
    description:
      '`2026-03`, `2026-Q1` or `2026`, in UTC; null for what has no such date, and where nothing was asked `over`.',
  })
  period!: string | null;

  @Field(() => StatisticsPeriodEnum, {
    nullable: true,
    description:
      'How long the period is. Longer than asked for where the date says no more: a year alone is not its January.',
  })
  precision!: StatisticsPeriod | null;

  @Field(() => String, {
    nullable: true,
    description: 'The value, as the filter takes it; null for those that state none.',
  })
  key!: string | null;

  @Field(() => String, { description: 'The value in words.' })
  label!: string;

  @Field(() => Int, { description: 'Advisories, not portions. One that has several values counts for each.' })
  count!: number;
}

@ObjectType({ description: 'Counts of advisories, all from one moment.', simpleResolvers: true })
export class Statistics {
  @Field(() => [StatisticsRow], {
    description: `By period, the undated last; then the most frequent first. ${MAX_STATISTICS_ROWS} at most.`,
  })
  @Extensions(listSize(MAX_STATISTICS_ROWS))
  rows!: readonly StatisticsRow[];

  @Field(() => Int, { description: 'How many advisories were counted, each once.' })
  advisories!: number;

  @Field(() => Int, { description: 'How many values there are, also those beyond `first`, which no row tells of.' })
  keys!: number;

  @Field(() => Boolean, {
    description: 'True when there would be more rows: narrow the filter, or count over longer periods.',
  })
  isCut!: boolean;
}

export function toStatistics({ rows, ...rest }: Redacted<StatisticsView>): Statistics {
  return fill(Statistics, { ...rest, rows: rows.map((row) => fill(StatisticsRow, row)) });
}

@ObjectType({
  description:
    'How many days lie between two dates of an advisory, over those that have both. Days are counted in UTC.',
  simpleResolvers: true,
})
export class Durations {
  @Field(() => Int, { description: 'How many advisories have both dates to the day.' })
  measured!: number;

  @Field(() => Int, {
    description: 'How many others have both, one of them to the month or year alone. They are not measured.',
  })
  coarse!: number;

  @Field(() => Float, { nullable: true, description: 'Half of them took no longer. Null when nothing was measured.' })
  medianDays!: number | null;

  @Field(() => Float, { nullable: true, description: 'Nine of ten took no longer.' })
  p90Days!: number | null;
}

export function toDurations(durations: Redacted<DurationsView>): Durations {
  return fill(Durations, { ...durations });
}
