import { describe, expect, it } from 'vitest';
import { findUnclearNames } from './test-names.js';

describe('the check of test names', () => {
  it('finds two tests with one name, in whatever files they are', () => {
    const found = findUnclearNames([
      aTestFile('a.test.ts', `it('keeps a secret', () => {});`),
      aTestFile('b.test.ts', `\ndescribe('x', () => { it.each([1])("keeps a secret", () => {}); });`),
    ]);

    expect(found).toEqual([`b.test.ts:3\n    a.test.ts:2 has the same name: 'keeps a secret'`]);
  });

  it('finds a test that only hopes', () => {
    const found = findUnclearNames([aTestFile('a.test.ts', 'test(`should keep a secret`, () => {});')]);

    expect(found).toEqual([`a.test.ts:2\n    say what it does, not what it should: 'should keep a secret'`]);
  });

  it('reads a suite as often as it is written, and nothing that is no test', () => {
    const found = findUnclearNames([
      aTestFile(
        'contract.ts',
        `export const suite = () => { it('answers', () => {}); describe('answers', () => {}); };`,
      ),
      aTestFile('table.test.ts', `it.each(cases)('$name', () => {}); it.each(others)('$name', () => {});`),
      { path: 'server.ts', text: `export const it = (name: string) => name; it('answers');` },
    ]);

    expect(found).toEqual([]);
  });
});

const aTestFile = (path: string, text: string): { path: string; text: string } => ({
  path,
  text: `import { describe, it, test } from 'vitest';\n${text}`,
});
