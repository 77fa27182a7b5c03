import { ArgsType, Field, Int } from 'type-graphql';
import { FIRST } from '../../../../platform/graphql/schema/page-size.js';
import type { AdvisoryDate, StatisticsField, StatisticsPeriod } from '../../model/statistics.js';
import { AdvisoryFilter } from '../advisory-filter.input.js';
import { AdvisoryDateEnum, StatisticsFieldEnum, StatisticsPeriodEnum } from '../statistics.types.js';

@ArgsType()
class CountingArgs {
  @Field(() => AdvisoryFilter, {
    nullable: true,
    description: 'Which; null means every published and withdrawn one that the viewer sees.',
  })
  filter?: AdvisoryFilter | null;
}

@ArgsType()
export class StatisticsArgs extends CountingArgs {
  @Field(() => StatisticsFieldEnum, { nullable: true, defaultValue: 'NONE', description: 'What to count by.' })
  by?: StatisticsField | null;

  @Field(() => StatisticsPeriodEnum, { nullable: true, description: 'Over which periods; null counts over all time.' })
  over?: StatisticsPeriod | null;

  @Field(() => AdvisoryDateEnum, {
    nullable: true,
    defaultValue: 'PUBLISHED',
    description: 'By which date an advisory falls into a period.',
  })
  dateOf?: AdvisoryDate | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many values of \`by\`, the most frequent. ${FIRST}`,
  })
  first?: number | null;
}

@ArgsType()
export class DurationsArgs extends CountingArgs {
  @Field(() => AdvisoryDateEnum, { description: 'Where the days begin.' })
  from!: AdvisoryDate;

  @Field(() => AdvisoryDateEnum, { description: 'Where they end. An end before its beginning counts below zero.' })
  to!: AdvisoryDate;
}
