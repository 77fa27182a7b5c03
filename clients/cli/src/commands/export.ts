import { EXPORT_FORMAT_VALUES, type ExportFormat } from '@seamark/sdk';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Cli } from '../cli.js';
import { fetchExport } from '../export/fetch-export.js';
import { addFilterOptions, FILTERS_HELP, toFilter, type FilterOptions } from '../filter-options.js';
import { listOf, oneOf } from '../filter-values.js';
import { parseMoment } from '../words/times.js';

interface ExportOptions extends FilterOptions {
  readonly asOf?: Date;
  readonly format: ExportFormat;
  readonly output: string;
}

const HELP = `
For RESEARCHERs. What you may read is written to files, never TLP:RED, with a
manifest that says the query, your clearance, and the SHA-256 of each file. The
file is citable; the same query later may return less. A download that broke off
goes on where it was when you run the same command again within a day.

JSONL has a line an advisory; CSV and Parquet have a table of advisories and one
of portions. Parquet keeps times, numbers and lists as such.

What everybody may read needs no account: the hub keeps a snapshot of each night
at /snapshots/LATEST.

${FILTERS_HELP}

Examples:
  $ seamark export --where 'kind=incident severity>=high' -o out
  $ seamark export --term ATLAS:AML.T0051 --format csv -o out
  $ seamark export --format parquet -o out
  $ seamark export --as-of 2026-03-01 -o out`;

export function addExport(program: Command, cli: Cli): void {
  addFilterOptions(program.command('export').description('write what you may read to files'))
    .requiredOption('-o, --output <folder>', 'where the files go; made when it is not there')
    .addOption(
      new Option('--format <format>', listOf(EXPORT_FORMAT_VALUES))
        .argParser(oneOf(EXPORT_FORMAT_VALUES))
        .default('JSONL', 'jsonl'),
    )
    .option('--as-of <moment>', 'as it was then: 2026-03-01 means midnight UTC', (text) =>
      moment(text, cli.terminal.now()),
    )
    .addHelpText('after', HELP)
    .action(async ({ asOf, format, output, ...filters }: ExportOptions, command: Command) => {
      const hub = await cli.hub(command);
      await fetchExport(cli.terminal, hub, { draft: { where: toFilter(filters), asOf, format }, folder: output });
    });
}

function moment(text: string, now: Date): Date {
  const at = parseMoment(text, now);
  if (at === null) throw new InvalidArgumentError('Write a date, a time with its zone, or how long ago: 2h, 7d.');
  return at;
}
