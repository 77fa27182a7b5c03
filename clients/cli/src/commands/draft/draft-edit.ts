import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { namesAdvisory } from '../../advisory-name.js';
import { CliFailure } from '../../cli-failure.js';
import type { Cli } from '../../cli.js';
import { readDraftFile } from '../../draft-file/draft-file.js';
import { problemsOf } from '../../draft-file/file-problem.js';
import { writeDraftFile } from '../../draft-file/write-draft-file.js';
import { EXIT } from '../../exit-codes.js';
import { say } from '../../terminal/say.js';
import type { Terminal } from '../../terminal/terminal.js';
import { counted } from '../../words/names.js';
import type { Publishing } from './draft-source.js';
import { fileNameOf, pull } from './draft-pull.js';
import { pushDraft } from './draft-push.js';
import { openDraft, tellProblems } from './open-draft.js';
import { runEditor } from './run-editor.js';

const HELP = `
The editor is that of VISUAL or EDITOR. A draft of the hub is pulled into a
file, and pushed when the editor ends. When something is wrong with it, or the
hub cannot be reached, the file stays where it is, and you are told where.

Examples:
  $ seamark draft edit SMK-7K2Q9-VD3MX
  $ EDITOR='code --wait' seamark draft edit calendar.md`;

export function addDraftEdit(draft: Command, cli: Cli): void {
  const { terminal } = cli;
  draft
    .command('edit')
    .description('open a draft in your editor')
    .argument('<name-or-file>', 'a draft that the hub has, or a draft file')
    .addHelpText('after', HELP)
    .action(async (target: string, _options: object, command: Command) => {
      if (await namesAdvisory(target)) await editKept({ terminal, hub: await cli.hub(command) }, target);
      else await editFile(terminal, target);
    });
}

/** A file of one's own is edited and checked; it is sent by `push` or `publish`. */
async function editFile(terminal: Terminal, file: string): Promise<void> {
  await openable(file);
  await editUntilGood(terminal, file);
  say(terminal.err, `Nothing was sent: seamark draft push ${file} saves it on the hub.`);
}

async function openable(file: string): Promise<void> {
  await readFile(file).catch(() => {
    throw new CliFailure(EXIT.usage, `There is no file ${file}: seamark draft new writes one.`);
  });
}

async function editKept({ terminal, hub }: Publishing, name: string): Promise<void> {
  const pulled = await pull(hub, name);
  const before = writeDraftFile(pulled);
  const folder = await mkdtemp(join(tmpdir(), 'seamark-'));
  const file = join(folder, fileNameOf(pulled));
  await writeFile(file, before, { mode: 0o600 });
  const isDone = await keeping(terminal, file, async () => {
    await editUntilGood(terminal, file);
    if ((await readFile(file, 'utf8')) === before) return say(terminal.err, 'Nothing is changed.');
    const { name: saved } = await pushDraft({ terminal, hub }, await openDraft(terminal, file));
    terminal.out.write(terminal.out.isTerminal ? `Saved ${saved}\n` : `${saved}\n`);
  });
  if (isDone) await rm(folder, { recursive: true });
}

/** Whatever goes wrong, what was typed stays and its place is told. */
async function keeping(terminal: Terminal, file: string, edit: () => Promise<void>): Promise<true> {
  try {
    await edit();
    return true;
  } catch (error) {
    say(terminal.err, `What you wrote is kept in ${file}`);
    throw error;
  }
}

/** Opens the editor until the file can be read, or its author has had enough. */
async function editUntilGood(terminal: Terminal, file: string): Promise<void> {
  for (;;) {
    await runEditor(terminal, file);
    const problems = problemsOf(readDraftFile(await readFile(file, 'utf8')));
    if (problems.length === 0) return;
    tellProblems(terminal, file, problems);
    const answer = await terminal.ask(`${counted(problems.length, 'problem')}. Edit again? [Y/n] `);
    if (answer === null || /^n/i.test(answer.trim()))
      throw new CliFailure(EXIT.checksFailed, `${counted(problems.length, 'problem')}. Nothing was sent.`);
  }
}
