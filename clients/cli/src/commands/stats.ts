import {
  ADVISORY_DATE_VALUES,
  STATISTICS_FIELD_VALUES,
  STATISTICS_PERIOD_VALUES,
  type AdvisoryDate,
  type StatisticsField,
  type StatisticsPeriod,
} from '@seamark/sdk';
import { InvalidArgumentError, type Command } from 'commander';
import type { Cli } from '../cli.js';
import { addFilterOptions, FILTERS_HELP, toFilter, type FilterOptions } from '../filter-options.js';
import { listOf, oneOf } from '../filter-values.js';
import { count } from './print-advisories.js';
import { printDurations, printStatistics } from './print-statistics.js';

interface StatsOptions extends FilterOptions {
  readonly by?: StatisticsField;
  readonly over?: StatisticsPeriod;
  readonly dateOf?: AdvisoryDate;
  readonly days?: readonly [AdvisoryDate, AdvisoryDate];
  readonly top: number;
  readonly json?: true;
}

const HELP = `
What you may read is counted, and nothing else. A date that is known as a year
alone is in no month: it stands as "2024, month unknown", and what has no such
date at the end. --days tells how long advisories took from one date to another,
over those that have both to the day.

Dates: ${listOf(ADVISORY_DATE_VALUES.slice(0, 4))},
${listOf(ADVISORY_DATE_VALUES.slice(4))}.

${FILTERS_HELP}

Off a terminal each line is period, key, label and count, with tabs between.

Examples:
  $ seamark stats --over month --date-of reported --by developer
  $ seamark stats --by kind --where 'published>=2026-01-01 kind!=practice'
  $ seamark stats --days reported:fix-available --where 'severity>=high'`;

export function addStats(program: Command, cli: Cli): void {
  addFilterOptions(program.command('stats').description('count the advisories that you may read, period by period'))
    .option('--by <field>', `by ${listOf(STATISTICS_FIELD_VALUES)}`, oneOf(STATISTICS_FIELD_VALUES))
    .option('--over <period>', `over each ${listOf(STATISTICS_PERIOD_VALUES)}`, oneOf(STATISTICS_PERIOD_VALUES))
    .option('--date-of <date>', 'which date counts; published when not given', oneOf(ADVISORY_DATE_VALUES))
    .option('--days <from:to>', 'the days between two dates instead: reported:fix-available', between)
    .option('--top <count>', 'how many values, the most frequent, 100 at most', count, 20)
    .option('--json', 'print JSON')
    .addHelpText('after', HELP)
    .action(async (options: StatsOptions, command: Command) => {
      const { by, over, dateOf, days, top, json = false } = options;
      const [hub, where] = [await cli.hub(command), toFilter(options)];
      if (days === undefined)
        return printStatistics(cli.terminal, await hub.statistics.count({ where, by, over, dateOf, first: top }), json);
      const [from, to] = days;
      return printDurations(cli.terminal, await hub.statistics.durations({ where, from, to }), json);
    });
}

function between(text: string): readonly [AdvisoryDate, AdvisoryDate] {
  const [from, to, ...more] = text.split(':').map(oneOf(ADVISORY_DATE_VALUES));
  if (from === undefined || to === undefined || more.length > 0)
    throw new InvalidArgumentError('write two dates with a colon between: reported:fix-available.');
  return [from, to];
}
