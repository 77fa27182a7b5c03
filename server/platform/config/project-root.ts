import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds seeds/ and schema/, from the sources as well as from what was built of them. */
export function projectRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package-lock.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('The hub does not stand in its project: no package-lock.json above it.');
    folder = parent;
  }
  return folder;
}
