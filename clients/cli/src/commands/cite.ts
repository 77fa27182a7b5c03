import type { Citation } from '@seamark/sdk';
import { Option, type Command } from 'commander';
import { asOfOption, type AsOfOptions } from '../as-of-option.js';
import type { Cli } from '../cli.js';
import { jsonOption, jsonText, type JsonOptions } from '../json-option.js';
import { printable } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import { orNothing } from './found-advisory.js';

const FORMATS = ['text', 'bibtex', 'csl'] as const;

interface CiteOptions extends AsOfOptions, JsonOptions {
  readonly format: (typeof FORMATS)[number];
  readonly bare?: boolean;
}

const HELP = `
A citation names the revision that you read, and whoever may see that finds it
again, for ever: seamark show NAME --revision ID. It is under the highest label
of what you received. Title and source have markings of their own: --bare
leaves them out.

Examples:
  $ seamark cite SMK-7K2Q9-VD3MX
  $ seamark cite SMK-7K2Q9-VD3MX@8b1c6f0e-5c1e-4c53-9d0e-0d7f4f3a2b11 \\
      --format bibtex
  $ seamark cite SMK-7K2Q9-VD3MX --as-of 2026-03-01 --format csl > advisory.json`;

export function addCite(program: Command, cli: Cli): void {
  program
    .command('cite')
    .description('a citation of an advisory, as text, BibTeX or CSL-JSON')
    .argument('<name>', 'SMK-7K2Q9-VD3MX, in any case; with @ and its id one revision')
    .addOption(new Option('--format <format>', 'text, bibtex or csl').choices(FORMATS).default('text'))
    .option('--bare', 'without title and source')
    .addOption(asOfOption(cli.terminal))
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(async (cited: string, { format, bare, asOf, json }: CiteOptions, command: Command) => {
      const [name = '', revisionId] = cited.split('@');
      if (revisionId !== undefined && asOf !== undefined)
        command.error('error: a revision is of one time: leave out --as-of, or what stands behind @.');
      const hub = await cli.hub(command);
      const citation = orNothing(await hub.advisories.cite(name, { revisionId, asOf, bare }));
      const { out, err } = cli.terminal;
      out.write(json ? jsonText(citation, json) : `${WRITTEN[format](citation)}\n`);
      if (citation.label !== 'TLP:CLEAR' && !bare)
        say(err, `You read it as ${citation.label}. Where that may not go, cite it with --bare.`);
    });
}

const WRITTEN: Readonly<Record<CiteOptions['format'], (citation: Citation) => string>> = {
  text: ({ text }) => printable(text),
  bibtex: ({ bibtex }) => printable(bibtex),
  csl: ({ csl }) => JSON.stringify([csl], null, 2),
};
