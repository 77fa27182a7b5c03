import { readFile } from 'node:fs/promises';
import type { Advisory } from '@seamark/sdk';
import type { Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { readDraftFile, type DraftFile } from '../draft-file/draft-file.js';
import type { FileProblem } from '../draft-file/file-problem.js';
import { EXIT } from '../exit-codes.js';
import { printable, printableJson } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { draftWords } from '../words/draft-words.js';
import { counted } from '../words/names.js';
import { publishDraft } from './publish-draft.js';
import { PUBLISH_HELP } from './publish-help.js';

interface PublishOptions {
  readonly yes?: true;
  readonly json?: true;
}

export function addPublish(program: Command, cli: Cli): void {
  const { terminal } = cli;
  program
    .command('publish')
    .description('publish a draft file: everyone it is marked for has it at once')
    .argument('<file>', 'the draft file; - reads it from standard input')
    .option('-y, --yes', 'do not ask')
    .option('--json', 'print what was published as JSON')
    .addHelpText('after', PUBLISH_HELP)
    .action(async (file: string, options: PublishOptions, command: Command) => {
      const draft = await readDraft(terminal, file);
      await confirm(terminal, draft, options);
      const { advisory, problems, failure } = await publishDraft(await cli.hub(command), draft);
      tellProblems(terminal, file, problems);
      if (failure) throw failure;
      if (advisory) tellPublished(terminal, advisory, options);
    });
}

async function readDraft(terminal: Terminal, file: string): Promise<DraftFile> {
  const read = readDraftFile(file === '-' ? await terminal.readInput() : await readText(file));
  if (read.ok) return read.value;
  tellProblems(terminal, file, read.problems);
  throw new CliFailure(EXIT.checksFailed, `${counted(read.problems.length, 'problem')}. Nothing was sent.`);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CliFailure(EXIT.usage, `${file} cannot be read${error instanceof Error ? `: ${error.message}` : '.'}`);
  }
}

/** As compilers write it, so that editors find the place. */
function tellProblems({ err }: Terminal, file: string, problems: readonly FileProblem[]): void {
  for (const { line, message } of problems) err.write(`${file}:${line}: ${printable(message)}\n`);
}

async function confirm(terminal: Terminal, draft: DraftFile, { yes }: PublishOptions): Promise<void> {
  terminal.err.write(draftWords(terminal.err, draft));
  if (yes) return;
  const answer = await terminal.ask('Whoever is cleared has it at once, and that cannot be undone. Publish? [y/N] ');
  if (answer === null)
    throw new CliFailure(EXIT.usage, 'Not published: where nobody can be asked, publish takes --yes.');
  if (!/^y(es)?$/i.test(answer.trim())) throw new CliFailure(EXIT.failed, 'Not published.');
}

function tellPublished({ out }: Terminal, advisory: Advisory, { json }: PublishOptions): void {
  const { name, revisionId } = advisory;
  if (json) return out.write(`${printableJson(advisory, 2)}\n`);
  out.write(
    out.isTerminal
      ? `Published ${name}, revision ${revisionId}\nRead it: seamark show ${name}\n`
      : `${name}\t${revisionId}\n`,
  );
}
