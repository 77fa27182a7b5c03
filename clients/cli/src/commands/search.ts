import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { addFilterOptions, FILTERS_HELP, toFilter, type FilterOptions } from '../filter-options.js';
import { COLUMNS_HELP, count, printAdvisories } from './print-advisories.js';

interface SearchOptions extends FilterOptions {
  readonly limit: number;
  readonly json?: true;
}

const HELP = `
All words stand in one portion that you may read, in any form and case. "Words
in quotes" stand in a row, or parts alternatives, -word leaves out what any
portion holds. Put what begins with - or holds quotes in single quotes.

${FILTERS_HELP}

${COLUMNS_HELP}

Examples:
  $ seamark search prompt injection
  $ seamark search '"model weights" -ray' --severity high,critical
  $ seamark search CVE-2023-48022 --json`;

export function addSearch(program: Command, cli: Cli): void {
  addFilterOptions(
    program.command('search').description('find advisories that you may read by what they say, best first'),
  )
    .argument('<words...>', 'what is looked for')
    .option('--limit <count>', 'how many at most', count, 20)
    .option('--json', 'print JSON')
    .addHelpText('after', HELP)
    .action(async (words: readonly string[], options: SearchOptions, command: Command) => {
      const search = [...words, ...(options.search === undefined ? [] : [options.search])].join(' ');
      if (search.trim() === '') command.error('error: there is no word to search for.');
      const where = toFilter({ ...options, search });
      const { limit, json = false } = options;
      await printAdvisories(cli.terminal, await cli.hub(command), { where, orderBy: 'RELEVANCE', limit, json });
    });
}
