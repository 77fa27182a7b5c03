import { describe, expect, it } from 'vitest';
import { snippetOf } from './snippet.js';

/** Marks words of a text as the database does. */
function marked(text: string, ...words: readonly string[]): string {
  const plain = text.replaceAll(/[!-/:-@[-`{-~]/g, ' ');
  return words.reduce((all, word) => all.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), `\u0001${word}\u0002`), plain);
}

function read(text: string, ...words: readonly string[]): string {
  const parts = snippetOf({ text, marked: marked(text, ...words) });
  return parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');
}

describe('a snippet', () => {
  it.each([
    ['Ray runs `ray.job` for anyone.', ['ray'], 'Ray runs `[ray].job` for anyone.'],
    ['(CVE-2023-48022)', ['CVE', '2023', '48022'], '([CVE-2023-48022])'],
    ['one two\nthree', ['two', 'three'], 'one [two]\n[three]'],
    ['all of it', ['all', 'of', 'it'], '[all of it]'],
    ['nothing here', [], 'nothing here'],
  ])('of %j for %j is as it was written', (text, words, expected) => {
    expect(read(text, ...words)).toBe(expected);
  });

  it('is cut around the first match, at blanks', () => {
    const before = 'before '.repeat(30);
    const after = ' after'.repeat(60);

    const snippet = read(`${before}match${after}`, 'match', 'after');

    expect(snippet).toMatch(/^… (before ){8}\[match after/);
    expect(snippet).toMatch(/after\] …$/);
    expect(snippet.length).toBeLessThan(260);
  });

  it('cuts a text without blanks anywhere but within a character', () => {
    const text = `${'x'.repeat(99)} word ${'🦭'.repeat(300)}`;

    const joined = snippetOf({ text, marked: marked(text, 'word') })
      .map((part) => part.text)
      .join('');

    expect(joined).toContain('word');
    expect(Buffer.from(joined).toString()).toBe(joined);
  });

  it('marks nothing when the marked text is not of the same length', () => {
    expect(snippetOf({ text: 'abc', marked: '\u0001ab\u0002' })).toEqual([{ text: 'abc', marked: false }]);
  });
});
