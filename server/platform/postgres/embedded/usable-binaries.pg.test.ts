import { asRoot } from '../../../test/as-root.js';
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/bare-cluster.js';
import { programPath, shippedBinaries, type Binaries } from './binaries.js';
import { findHome } from './home.js';
import { usableBinaries } from './usable-binaries.js';

const root = temporaryFolder('seamark-binaries-');

/** As a package manager leaves them that runs no install scripts: without the links. */
function shippedTo(folder: string): Binaries {
  const shipped = shippedBinaries();
  const copy = { ...shipped, folder: join(folder, 'native') };
  cpSync(shipped.folder, copy.folder, {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink() && !path.endsWith('.a'),
  });
  return copy;
}

function hasLinks({ folder }: Binaries): boolean {
  return ['libpq.so.5', 'libicuuc.so.60'].every((name) => existsSync(join(folder, 'lib', name)));
}

describe.runIf(process.platform === 'linux')('the binaries of PostgreSQL', () => {
  it('are used in place, with the links that no install script made', () => {
    const shipped = shippedTo(join(root, 'reachable'));
    const before = hasLinks(shipped);

    const used = usableBinaries(shipped, findHome(join(root, 'a/.seamark'), join(root, 'system')));

    expect(used).toEqual(shipped);
    expect([before, hasLinks(used)]).toEqual([false, true]);
  });

  asRoot(() =>
    it('are copied, once, to where the account of PostgreSQL can run them', () => {
      const closed = join(root, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      chmodSync(closed, 0o700);
      const shipped = shippedTo(join(closed, 'project'));
      const home = findHome(join(closed, 'project/.seamark'), join(root, 'system'));

      const used = usableBinaries(shipped, home);
      const { ino } = statSync(used.folder);
      const again = usableBinaries(shipped, home);

      expect(dirname(dirname(used.folder))).toBe(join(root, 'system'));
      expect(statSync(again.folder).ino).toBe(ino);
      const said = execFileSync(programPath(used, 'postgres'), ['--version'], {
        uid: home.account?.uid,
        encoding: 'utf8',
      });
      expect(said).toContain('PostgreSQL) 18');
    }),
  );
});
