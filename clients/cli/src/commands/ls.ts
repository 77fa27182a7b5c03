import type { AdvisoryOrder, FacetField } from '@seamark/sdk';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { asOfOption, sayAsOf, type AsOfOptions } from '../as-of-option.js';
import type { Cli } from '../cli.js';
import { addFilterOptions, FILTERS_HELP, toFilter, type FilterOptions } from '../filter-options.js';
import { oneOf } from '../filter-values.js';
import { jsonOption, type JsonOptions } from '../json-option.js';
import { parseMoment } from '../words/times.js';
import { COLUMNS_HELP, count, LARGEST_PAGE, printAdvisories } from './print-advisories.js';
import { facetOption, FACETS_HELP, printFacet } from './print-facet.js';

interface LsOptions extends FilterOptions, JsonOptions, AsOfOptions {
  readonly since?: Date;
  readonly facet?: FacetField;
  readonly order: keyof typeof ORDERS;
  readonly limit: number;
}

const ORDERS = {
  UPDATED: 'UPDATED_DESC',
  PUBLISHED: 'PUBLISHED_DESC',
  OLDEST: 'PUBLISHED_ASC',
  SEVERITY: 'SEVERITY_DESC',
  RELEVANCE: 'RELEVANCE',
} as const satisfies Readonly<Record<string, AdvisoryOrder>>;

function orderOption(): Option {
  const orders = Object.keys(ORDERS).filter((name): name is keyof typeof ORDERS => Object.hasOwn(ORDERS, name));
  return new Option(
    '--order <order>',
    'updated, published (both newest first), oldest, severity, relevance (with --search)',
  )
    .argParser(oneOf(orders))
    .default('UPDATED', 'updated');
}

const HELP = `
${FILTERS_HELP}

${COLUMNS_HELP}.

${FACETS_HELP}

Examples:
  $ seamark ls --severity high,critical --since 7d
  $ seamark ls --term ATLAS:AML.T0051 --order published --limit 100
  $ seamark ls --kind incident --as-of 2026-03-01
  $ seamark ls --state draft --as author@meridian
  $ seamark ls --json | jq -r '.[].name'`;

export function addLs(program: Command, cli: Cli): void {
  addFilterOptions(program.command('ls').description('list the advisories that you may read'))
    .option('--since <moment>', 'changed since then: 2026-03-01, 2026-03-01T09:00:00Z, 2h, 7d', (text) =>
      moment(text, cli.terminal.now()),
    )
    .addOption(orderOption())
    .addOption(facetOption())
    .addOption(asOfOption(cli.terminal))
    .option('--limit <count>', 'how many at most', count, 20)
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (options: LsOptions, command: Command) => {
      const { since: updatedAfter, order, facet, limit, json, asOf } = options;
      const where = { ...toFilter(options), ...(updatedAfter && { updatedAfter }) };
      const hub = await cli.hub(command);
      sayAsOf(cli.terminal, asOf);
      if (facet !== undefined) return printFacet(cli.terminal, hub, { by: facet, where, json, asOf });
      const first = Math.min(limit, LARGEST_PAGE);
      const pages = hub.advisories.list({ where, orderBy: ORDERS[order], first, asOf });
      const nothing = 'No advisory that you can read matches.';
      return printAdvisories(cli.terminal, { pages, limit, json, nothing });
    });
}

function moment(text: string, now: Date): Date {
  const at = parseMoment(text, now);
  if (at === null) throw new InvalidArgumentError('Write a date, a time with its zone, or how long ago: 2h, 7d.');
  return at;
}
