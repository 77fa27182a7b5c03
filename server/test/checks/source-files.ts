import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './check.js';

/** A file that people wrote. */
export interface SourceFile {
  /** From the repository's folder on, with slashes. */
  readonly path: string;
  readonly text: string;
}

const NOT_WRITTEN_BY_US = new Set(['node_modules', 'dist', 'coverage', '.git', '.seamark']);
const CODE = /\.(ts|tsx|js|cjs|mjs)$/;

/** Every file of ours whose path fits `wanted`, in the order of their paths. */
export async function sourceFiles(wanted: RegExp): Promise<readonly SourceFile[]> {
  const paths = (await pathsBelow('')).filter((path) => wanted.test(path)).sort();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(ROOT, path), 'utf8') })));
}

export const codeFiles = (): Promise<readonly SourceFile[]> => sourceFiles(CODE);

async function pathsBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true });
  const written = entries.filter((entry) => !NOT_WRITTEN_BY_US.has(entry.name));
  const named = written.map((entry) => ({ entry, path: folder === '' ? entry.name : `${folder}/${entry.name}` }));
  const files = named.filter(({ entry }) => entry.isFile()).map(({ path }) => path);
  const folders = named.filter(({ entry }) => entry.isDirectory()).map(({ path }) => path);
  return [...files, ...(await Promise.all(folders.map(pathsBelow))).flat()];
}
