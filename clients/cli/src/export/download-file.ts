import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFile, Seamark } from '@seamark/sdk';
import { CliFailure } from '../cli-failure.js';
import { EXIT } from '../exit-codes.js';

/**
 * Fetches a file of an export into a folder, behind what an earlier attempt left of it, and checks it.
 *
 * @returns the byte it went on at; 0 for one that was begun anew
 */
export async function downloadFile(hub: Seamark, folder: string, file: ExportFile): Promise<number> {
  // The name is the hub's word, and the folder is not its to leave.
  if (!/^[A-Za-z0-9][\w.-]*$/.test(file.name))
    throw new CliFailure(EXIT.failed, 'The hub names a file as no file is named.');
  const part = join(folder, `${file.name}.${file.sha256.slice(0, 12)}.part`);
  const from = await sizeOf(part);
  if (from < file.bytes) await append(part, hub.exports.download(file, from));
  if ((await hashOf(part)) !== file.sha256)
    throw new CliFailure(EXIT.failed, `${part} is not what the hub made. Delete it, and run the command again.`);
  await rename(part, join(folder, file.name));
  return from;
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

async function append(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const target = await open(path, 'a');
  try {
    for await (const bytes of pieces) await target.write(bytes);
  } finally {
    await target.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  return hash.digest('hex');
}
