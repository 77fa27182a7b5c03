import { mkdir } from 'node:fs/promises';
import { accepted, type Export, type ExportDraft, type Seamark } from '@seamark/sdk';
import { CliFailure } from '../cli-failure.js';
import { EXIT } from '../exit-codes.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';
import { downloadFile } from './download-file.js';
import { forgetExport, recallExport, rememberExport } from './remembered-export.js';

/** What is exported, and where its files go. */
export interface Fetching {
  readonly draft: ExportDraft;
  readonly folder: string;
}

const POLL_MS = 500;

/** Has an export made, or goes on with the one that was asked for the same way before, and fetches its files. */
export async function fetchExport(terminal: Terminal, hub: Seamark, { draft, folder }: Fetching): Promise<void> {
  await mkdir(folder, { recursive: true });
  const known = await recallExport(folder, draft);
  const begun =
    (known === null ? null : await hub.exports.get(known)) ?? accepted(await hub.exports.start(draft)).export;
  await rememberExport(folder, draft, begun.id);
  const job = await finished(terminal, hub, begun);
  for (const file of job.files) {
    const resumed = await downloadFile(hub, folder, file);
    if (resumed > 0) say(terminal.err, `${file.name} goes on at byte ${resumed}.`);
  }
  await forgetExport(folder);
  const rows = job.files.flatMap(({ name, rows: count }) => (count > 0 ? [`${folder}/${name} (${count} rows)`] : []));
  say(terminal.err, `Wrote ${[...rows, `${folder}/MANIFEST.json`].join(', ')}. Redacted to what you may see.`);
}

async function finished(terminal: Terminal, hub: Seamark, job: Export): Promise<Export> {
  if (job.state === 'DONE') return job;
  if (job.state === 'FAILED')
    throw new CliFailure(EXIT.failed, 'The hub could not finish the export. Run the command again.');
  say(terminal.err, `Exporting ${job.done} of ${job.total}`);
  await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  const next = await hub.exports.get(job.id);
  if (next === null)
    throw new CliFailure(EXIT.notFoundOrNotVisible, 'The export is gone: it was removed, or a right for it was lost.');
  return finished(terminal, hub, next);
}
