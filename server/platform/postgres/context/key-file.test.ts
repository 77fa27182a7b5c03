import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keysInFolder } from './key-file.js';

const root = mkdtempSync(join(tmpdir(), 'seamark-keys-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the context key of a data folder', () => {
  it('is made once, for its owner alone', () => {
    const first = keysInFolder(join(root, 'new'));
    const second = keysInFolder(join(root, 'new'));

    expect(first.current).toHaveLength(32);
    expect(second).toEqual(first);
    expect(statSync(join(root, 'new/context-key')).mode & 0o777).toBe(0o600);
  });

  it('can be changed by writing the new one before the old', () => {
    const { current } = keysInFolder(join(root, 'rotated'));

    writeFileSync(join(root, 'rotated/context-key'), `${'ab'.repeat(32)},${Buffer.from(current).toString('hex')}\n`);

    expect(keysInFolder(join(root, 'rotated'))).toEqual({ current: new Uint8Array(32).fill(0xab), previous: current });
  });

  it('is not replaced when its file is damaged', () => {
    writeFileSync(join(root, 'context-key'), 'half a ke');

    expect(() => keysInFolder(root)).toThrow('does not hold a key');
  });
});
