import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportDraft } from '@seamark/sdk';

/** Beside the files, until all are there: which export they are of, and what was asked for. */
const NAME = '.seamark-export.json';

/** The export that a folder was left with by a command that asked for the same; null when there is none such. */
export async function recallExport(folder: string, draft: ExportDraft): Promise<string | null> {
  try {
    const kept: unknown = JSON.parse(await readFile(join(folder, NAME), 'utf8'));
    const isSame = typeof kept === 'object' && kept !== null && 'draft' in kept && kept.draft === textOf(draft);
    return isSame && 'id' in kept && typeof kept.id === 'string' ? kept.id : null;
  } catch {
    return null;
  }
}

export async function rememberExport(folder: string, draft: ExportDraft, id: string): Promise<void> {
  await writeFile(join(folder, NAME), JSON.stringify({ id, draft: textOf(draft) }));
}

export async function forgetExport(folder: string): Promise<void> {
  await rm(join(folder, NAME), { force: true });
}

function textOf(draft: ExportDraft): string {
  return JSON.stringify(draft);
}
