import { IMPORT_FORMAT_VALUES, parseMarking } from '@seamark/sdk';
import type { ImportFormat, ImportOutcome, MarkingInput, Seamark } from '@seamark/sdk';
import { Argument, Option, InvalidArgumentError, type Command } from 'commander';
import { CliFailure } from '../cli-failure.js';
import type { Cli } from '../cli.js';
import { EXIT } from '../exit-codes.js';
import { oneOf } from '../filter-values.js';
import { batches, type Batch } from '../import/batches.js';
import { inOrder } from '../import/in-order.js';
import { Progress } from '../import/progress.js';
import { readRecords } from '../import/read-records.js';
import { recordFiles, type RecordFile } from '../import/record-files.js';
import type { RecordPlace } from '../import/record-place.js';
import { sendBatch, type ImportJob } from '../import/send-batch.js';
import { Tally } from '../import/tally.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';
import { importJson, importWords } from '../words/import-words.js';
import { counted } from '../words/names.js';
import { IMPORT_HELP } from './import-help.js';

interface ImportOptions {
  readonly marking: { readonly text: string; readonly input: MarkingInput };
  readonly json?: true;
}

export function addImport(program: Command, cli: Cli): void {
  program
    .command('import')
    .description('records of AVID, MITRE ATLAS, OSV or AIID as advisories, which say whose words they are')
    .addArgument(new Argument('<format>', 'avid, atlas, osv or aiid').argParser(oneOf(IMPORT_FORMAT_VALUES)))
    .argument('<path>', 'a file, or a folder with files: .jsonl, .json, .yaml')
    .addOption(
      new Option('--marking <marking>', 'how every portion is marked').argParser(marking).default(CLEAR, CLEAR.text),
    )
    .option('--json', 'print what came of it as JSON')
    .addHelpText('after', IMPORT_HELP)
    .action(async (format: ImportFormat, path: string, ...[options, command]: readonly [ImportOptions, Command]) => {
      const files = await recordFiles(path);
      const hub = await cli.hub(command);
      say(
        cli.terminal.err,
        `${format}, as ${options.marking.text}, from ${counted(files.length, 'file')}. Nobody is woken.`,
      );
      await runImport(cli.terminal, hub, { files, job: { format, marking: options.marking.input }, ...options });
    });
}

/** The records of these databases are public already, under their own licences: to say them again widens nothing. */
const CLEAR: ImportOptions['marking'] = { text: 'TLP:CLEAR', input: { tlp: 'CLEAR' } };

function marking(text: string): ImportOptions['marking'] {
  const parsed = parseMarking(text);
  if (!parsed.ok) throw new InvalidArgumentError(parsed.problems.join(' '));
  return { text, input: parsed.marking };
}

interface Run {
  readonly files: readonly RecordFile[];
  readonly job: ImportJob;
  readonly json?: true;
}

async function runImport(terminal: Terminal, hub: Seamark, { files, job, json }: Run): Promise<void> {
  const tally = new Tally();
  const progress = new Progress(
    terminal,
    files.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  const interruption = new AbortController();
  const letGo = terminal.onInterrupt(() => interruption.abort());
  const { signal } = interruption;
  const tell = (): void => {
    progress.clear();
    terminal.out.write(json ? importJson(tally, progress.seconds) : importWords(terminal.out, tally));
  };
  try {
    await importAll(hub, { files, job, signal }, { tally, progress });
  } catch (failure) {
    // Where the hub refused the first of it, there is nothing to tell but that.
    if (tally.total > 0) tell();
    else progress.clear();
    throw failure;
  } finally {
    letGo();
  }
  tell();
  tellTime(terminal, tally, progress.seconds);
  if (signal.aborted) throw new CliFailure(EXIT.interrupted, RESUME);
  if (tally.skipped.length > 0)
    throw new CliFailure(EXIT.checksFailed, `${counted(tally.skipped.length, 'record')} skipped.`);
}

async function importAll(
  hub: Seamark,
  { files, job, signal }: Run & { readonly signal: AbortSignal },
  { tally, progress }: { readonly tally: Tally; readonly progress: Progress },
): Promise<void> {
  let bytes = 0;
  const work = (batch: Batch) => send(hub, job, batch);
  for await (const { item: batch, outcome } of inOrder(batches(readRecords(files, job.format)), {
    work,
    width: 2,
    signal,
  })) {
    count(tally, batch, outcome);
    bytes += batch.reduce((sum, record) => sum + record.bytes, 0);
    progress.show(tally.total, bytes);
  }
}

function send(hub: Seamark, job: ImportJob, batch: Batch): Promise<readonly ImportOutcome[]> {
  return sendBatch(
    hub,
    job,
    batch.flatMap((record) => ('text' in record ? [record.text] : [])),
  );
}

function count(tally: Tally, batch: Batch, outcomes: readonly ImportOutcome[]): void {
  const left = outcomes.values();
  for (const record of batch) {
    if ('problem' in record) tally.skip(record.place, record.problem);
    else if ('isRepeat' in record) tally.repeat();
    else addOutcome(tally, record.place, left.next().value);
  }
}

function addOutcome(tally: Tally, place: RecordPlace, outcome: ImportOutcome | undefined): void {
  if (outcome !== undefined) tally.add(place, outcome);
}

function tellTime({ err }: Terminal, { total, counts }: Tally, seconds: number): void {
  const changed = counts.TAKEN + counts.REVISED;
  const words = changed === 0 ? ' Nothing is new: the hub has all of it as it is.' : '';
  say(err, `${counted(total, 'record')} in ${seconds.toFixed(1)} s.${total > counts.SKIPPED ? words : ''}`);
}

const RESUME = '\nInterrupted. What was taken stays; the same command goes on where it was.';
