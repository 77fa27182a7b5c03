import { asRoot } from '../../../test/as-root.js';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findHome } from './home.js';

const root = mkdtempSync(join(tmpdir(), 'seamark-home-'));
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder below one that only its owner may enter, as below /root. */
function closedFolder(name: string): string {
  const closed = join(root, name);
  mkdirSync(join(closed, 'project'), { recursive: true });
  chmodSync(closed, 0o700);
  return join(closed, 'project');
}

describe('the home of the embedded database', () => {
  it('is in the data folder, which is made', () => {
    const home = findHome(join(root, 'open/.seamark'), join(root, 'system'));

    expect(home).toMatchObject({ folder: join(root, 'open/.seamark/postgres'), elsewhere: false });
    expect(existsSync(join(root, 'open/.seamark'))).toBe(true);
  });

  it('is refused where there can be no folder, with what to do', () => {
    writeFileSync(join(root, 'file'), '');

    expect(() => findHome(join(root, 'file'))).toThrow(/SEAMARK_DATA/);
    expect(() => findHome(join(root, 'file/.seamark'))).toThrow(/SEAMARK_DATA/);
  });

  asRoot(() =>
    it('is elsewhere when the account of PostgreSQL cannot enter the data folder, and stays there', () => {
      const data = join(closedFolder('a'), '.seamark');
      const home = findHome(data, join(root, 'system'));
      chmodSync(join(root, 'a'), 0o755);
      const again = findHome(data, join(root, 'system'));

      expect(home).toMatchObject({ elsewhere: true, folder: expect.stringContaining(join(root, 'system')) });
      expect(again).toEqual(home);
    }),
  );

  asRoot(() =>
    it('is another for each checkout', () => {
      const [one, other] = ['b', 'c'].map((name) =>
        findHome(join(closedFolder(name), '.seamark'), join(root, 'system')),
      );

      expect(one?.folder).not.toBe(other?.folder);
    }),
  );
});
