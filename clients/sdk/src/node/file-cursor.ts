import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CursorStore } from '../feed/cursor-store.js';

/**
 * Keeps a feed's place in a file, readable by its owner alone. One file for each account and purpose: a cursor is good for
 * its own account only, and two programs that share a file would each skip what the other handled.
 */
export function fileCursor(path: string): CursorStore {
  return {
    load: async () => (await readIfThere(path))?.trim() || null,
    save: (cursor) => replace(path, `${cursor}\n`),
  };
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** A crash leaves the old place or the new one, never half of one. */
async function replace(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
