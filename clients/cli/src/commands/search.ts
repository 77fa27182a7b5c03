import type { FacetField, FoundAdvisory, SearchHit } from '@seamark/sdk';
import type { Command } from 'commander';
import { asOfOption, sayAsOf, type AsOfOptions } from '../as-of-option.js';
import type { Cli } from '../cli.js';
import { addFilterOptions, FILTERS_HELP, toFilter, type FilterOptions } from '../filter-options.js';
import { jsonOption, type JsonOptions } from '../json-option.js';
import { cells, cut } from '../terminal/cells.js';
import { paint } from '../terminal/paint.js';
import { oneLine, printable } from '../terminal/printable.js';
import type { Screen } from '../terminal/terminal.js';
import { inWords } from '../words/names.js';
import { type Beside, COLUMNS_HELP, count, LARGEST_PAGE, printAdvisories } from './print-advisories.js';
import { facetOption, FACETS_HELP, printFacet } from './print-facet.js';

interface SearchOptions extends FilterOptions, JsonOptions, AsOfOptions {
  readonly facet?: FacetField;
  readonly limit: number;
}

const HELP = `
All words stand in one portion that you may read, in any form and case. "Words
in quotes" stand in a row, or parts alternatives, -word leaves out what any
portion holds. Put what begins with - or holds quotes in single quotes.

${FILTERS_HELP}

${COLUMNS_HELP},
the words around the best match.

${FACETS_HELP}

Examples:
  $ seamark search prompt injection
  $ seamark search '"model weights" -ray' --severity high,critical
  $ seamark search weights --facet source
  $ seamark search CVE-2023-48022 --json`;

export function addSearch(program: Command, cli: Cli): void {
  addFilterOptions(
    program.command('search').description('find advisories that you may read by what they say, best first'),
  )
    .argument('<words...>', 'what is looked for')
    .addOption(facetOption())
    .addOption(asOfOption(cli.terminal))
    .option('--limit <count>', 'how many at most', count, 20)
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (words: readonly string[], options: SearchOptions, command: Command) => {
      const search = [...words, ...(options.search === undefined ? [] : [options.search])].join(' ');
      if (!/[\p{L}\p{N}]/u.test(search)) command.error('error: there is no word to search for.');
      const { facet, limit, json, asOf } = options;
      const hub = await cli.hub(command);
      sayAsOf(cli.terminal, asOf);
      if (facet !== undefined)
        return printFacet(cli.terminal, hub, { by: facet, where: { ...toFilter(options), search }, json, asOf });
      const { search: _, ...where } = toFilter(options);
      const pages = hub.advisories.search(search, { where, first: Math.min(limit, LARGEST_PAGE), asOf });
      return printAdvisories(cli.terminal, { pages, limit, json, beside: BEST_HIT, nothing: nothingFor(search) });
    });
}

/** Says what may help: that more than one word must stand together is what people expect least. */
function nothingFor(search: string): string {
  const hint = /\s/.test(search.trim())
    ? ' All words must stand in one portion: try fewer, or put "or" between them.'
    : '';
  return `No advisory that you can read matches.${hint}`;
}

const BEST_HIT: Beside<FoundAdvisory> = {
  name: 'Found',
  line: ({ hits: [hit] }) => (hit === undefined ? '' : oneLine(hit.snippet.map(({ text }) => text).join(''))),
  // A title stands above already.
  painted: ({ out }, { hits: [hit] }) => (hit === undefined || hit.type === 'TITLE' ? '' : hitWords(out, hit)),
};

function hitWords(screen: Screen, { type, snippet }: SearchHit): string {
  const lead = `  ${inWords(type)}: `;
  let room = screen.columns - lead.length;
  const words = snippet.map(({ text, marked }) => {
    const told = room <= 0 ? '' : cut(printable(text).replace(/\s+/g, ' '), room);
    room -= cells(told);
    return marked ? paint(screen, 'bold', told) : told;
  });
  return lead + words.join('');
}
