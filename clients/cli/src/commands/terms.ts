import type { AdvisorySummary, ListedTerm, Seamark, Taxonomy, TermInPlace } from '@seamark/sdk';
import type { Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';
import { jsonOption, jsonText, type JsonOptions } from '../json-option.js';
import { pad } from '../terminal/cells.js';
import { oneLine } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';
import { summaryWords } from '../words/summary-words.js';
import { termLines, termWords } from '../words/term-words.js';
import { timeCells, timeOf } from '../words/times.js';

/** The hub answers at most so many at once. */
const LARGEST_PAGE = 100;

const HELP = `
Schemes: ATLAS, AVID_SEP, AVID_LIFECYCLE, MIT_DOMAIN, OWASP_LLM_2025,
NIST_AI_600_1, CWE; schemes and codes in any case. A term has the advisories
sorted under it and under the terms below it, as far as you can read them.

Off a terminal each line of a list has, with tabs between: code, label, code of
the term above, deprecated or nothing.

Examples:
  $ seamark terms atlas
  $ seamark terms atlas AML.T0051
  $ seamark terms cwe cwe-502 --json`;

export function addTerms(program: Command, cli: Cli): void {
  program
    .command('terms')
    .description('the terms of a taxonomy, or one of them with its advisories')
    .argument('<scheme>', 'ATLAS, CWE …')
    .argument('[code]', 'AML.T0051')
    .addOption(jsonOption())
    .addHelpText('after', HELP)
    .action(
      async (scheme: string, code: string | undefined, ...[options, command]: readonly [JsonOptions, Command]) => {
        const hub = await cli.hub(command);
        if (code === undefined) show(cli.terminal, await readTerms(hub, scheme), options);
        else showTerm(cli.terminal, await readTerm(hub, { scheme, code }), options);
      },
    );
}

interface FoundTaxonomy {
  readonly taxonomy: Taxonomy;
  readonly terms: readonly ListedTerm[];
}

async function readTerms({ taxonomies }: Seamark, scheme: string): Promise<FoundTaxonomy> {
  const taxonomy = await taxonomies.get(scheme);
  if (taxonomy === null) throw new CliFailure(EXIT.notFoundOrNotVisible, `The hub holds no taxonomy "${scheme}".`);
  const terms: ListedTerm[] = [];
  for await (const term of taxonomies.terms(scheme, LARGEST_PAGE)) terms.push(term);
  return { taxonomy, terms };
}

function show({ out, err }: Terminal, { taxonomy, terms }: FoundTaxonomy, { json }: JsonOptions): void {
  if (json) return out.write(jsonText({ ...taxonomy, terms }, json));
  const lines = out.isTerminal ? termLines(out, terms) : terms.map(lineOf);
  out.write(lines.map((line) => `${line}\n`).join(''));
  const { name, version, source, licence } = taxonomy;
  if (out.isTerminal) say(err, oneLine(`${name}, version ${version}, ${source}, ${licence}`));
}

function lineOf({ code, label, parent, deprecated }: ListedTerm): string {
  return [code, label, parent?.code ?? '', deprecated ? 'deprecated' : ''].map(oneLine).join('\t');
}

interface FoundTerm {
  readonly term: TermInPlace;
  readonly advisories: readonly AdvisorySummary[];
  /** True when there are more than these. */
  readonly hasMore: boolean;
}

async function readTerm(
  { taxonomies }: Seamark,
  { scheme, code }: { readonly scheme: string; readonly code: string },
): Promise<FoundTerm> {
  const term = await taxonomies.term(scheme, code);
  if (term === null)
    throw new CliFailure(EXIT.notFoundOrNotVisible, `The hub's copy of ${scheme} has no term "${code}".`);
  const { items, next } = await taxonomies.advisories(scheme, code, LARGEST_PAGE).page();
  return { term, advisories: items, hasMore: next !== null };
}

function showTerm(terminal: Terminal, { term, advisories, hasMore }: FoundTerm, { json }: JsonOptions): void {
  const { out, err } = terminal;
  if (json) return out.write(jsonText({ ...term, advisories }, json));
  const listed = advisories.map((advisory) => `${advisoryLine(terminal, advisory)}\n`);
  out.write(`${termWords(out, term)}\n${listed.length === 0 ? '' : '\n'}${listed.join('')}`);
  if (hasMore) say(err, `There are more: these are the ${advisories.length} that changed last.`);
  else if (advisories.length === 0) say(err, 'No advisory that you can read is sorted under it.');
}

function advisoryLine({ out, now }: Terminal, advisory: AdvisorySummary): string {
  if (!out.isTerminal) return [advisory.name, oneLine(advisory.title ?? '')].join('\t');
  return summaryWords(out, advisory, pad(timeOf(advisory.updatedAt, now(), out.zone), timeCells(now(), out.zone)));
}
