import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isFileError } from '../file-error.js';

interface Link {
  readonly at: string;
  readonly to: string;
}

/**
 * Makes the links between the libraries that the package's install script would have made: npm 12, pnpm and
 * `--ignore-scripts` do not run it, and initdb then cannot load its libraries.
 *
 * @returns false when some are missing and cannot be made in this place
 */
export function makeLinks(folder: string): boolean {
  try {
    linksOf(folder)
      .filter(({ at }) => !existsSync(at))
      .forEach(makeLink);
    return true;
  } catch (error) {
    if (isFileError(error, 'EACCES', 'EROFS', 'EPERM')) return false;
    throw error;
  }
}

function makeLink({ at, to }: Link): void {
  try {
    symlinkSync(relative(dirname(at), to), at);
  } catch (error) {
    // Another hub that starts at the same time made it in between.
    if (!isFileError(error, 'EEXIST')) throw error;
  }
}

function linksOf(folder: string): readonly Link[] {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const entries: readonly { readonly source: string; readonly target: string }[] = JSON.parse(
    readFileSync(list, 'utf8'),
  );
  // The list names files from the package's root, of which `folder` is the part called native.
  return entries.map(({ source, target }) => ({ at: join(folder, '..', target), to: join(folder, '..', source) }));
}
