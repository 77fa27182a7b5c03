import { describe, expect, it } from 'vitest';
import { findUntruths } from './documents.js';

const surroundings = { has: (path: string) => path === 'server/decisions/0001-rows.md', scripts: new Set(['check']) };

describe('the check of documents', () => {
  it.each([
    ['README.md', 'See [rows](server/decisions/0001-rows.md#price) and run `npm run check`.'],
    ['server/decisions/0002-log.md', 'Builds on [rows](0001-rows.md); see [TLP](https://www.first.org/tlp/).'],
  ])('believes what is there: %s', (path, text) => {
    expect(findUntruths({ path, text }, surroundings)).toEqual([]);
  });

  it('finds a link that leads nowhere', () => {
    const text = 'See [rows](server/decisions/0009-gone.md).';

    expect(findUntruths({ path: 'README.md', text }, surroundings)).toEqual([
      'README.md\n    links to server/decisions/0009-gone.md, which is not there',
    ]);
  });

  it('finds a command that nobody can run', () => {
    expect(findUntruths({ path: 'README.md', text: 'Then `npm run bench`.' }, surroundings)).toHaveLength(1);
  });
});
