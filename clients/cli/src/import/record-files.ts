import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CliFailure } from '../cli-failure.js';
import { EXIT } from '../exit-codes.js';

/** A file of records. */
export interface RecordFile {
  readonly path: string;
  readonly bytes: number;
}

const ENDINGS = ['.json', '.jsonl', '.ndjson', '.yaml', '.yml'];

/** The file itself, or the files of records in a folder and below it, by name. */
export async function recordFiles(path: string): Promise<readonly RecordFile[]> {
  const found = await look(path);
  if (found.length > 0) return found;
  throw new CliFailure(EXIT.usage, `${path} holds no file of records: none ends with ${ENDINGS.join(', ')}.`);
}

async function look(path: string): Promise<readonly RecordFile[]> {
  try {
    const facts = await stat(path);
    if (!facts.isDirectory()) return [{ path, bytes: facts.size }];
    const names = (await readdir(path, { recursive: true })).filter(isRecordFile).sort();
    const files = names.map((name) => join(path, name));
    return await Promise.all(files.map(async (file) => ({ path: file, bytes: (await stat(file)).size })));
  } catch (error) {
    throw new CliFailure(EXIT.usage, `${path} cannot be read${error instanceof Error ? `: ${error.message}` : '.'}`);
  }
}

function isRecordFile(name: string): boolean {
  return ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}
