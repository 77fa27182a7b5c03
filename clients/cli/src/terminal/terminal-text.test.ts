import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cells, cut, pad } from './cells.js';
import { oneLine, printable, printableJson } from './printable.js';
import { wrap } from './wrap.js';

const anyText = fc.string({ unit: 'binary' });

describe('remote text', () => {
  it('keeps nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const controls = Array.from(printable(text)).filter(
          (one) => /\p{Cc}/u.test(one) && one !== '\n' && one !== '\t',
        );
        expect(controls).toEqual([]);
      }),
    );
  });

  it('stays on its line where it has one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(oneLine(text)).not.toMatch(/[\n\r\t]/);
      }),
    );
  });

  it('keeps line ends, letters of all scripts and joined emoji', () => {
    const text = 'Grüße, 警告\r\nmit‌فاصله 👩‍🚒\tx';

    expect(printable(text)).toBe(text.replace('\r\n', '\n'));
  });

  it('shows what was taken out, the invisible too', () => {
    expect(printable('a\u009bb\u202ec\u{e0041}d')).toBe('a\\u{9b}b\\u{202e}c\\u{e0041}d');
  });

  it('reads back from JSON as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), anyText, (value, text) => {
        expect(JSON.parse(printableJson({ value, text }, 2))).toEqual(JSON.parse(JSON.stringify({ value, text })));
      }),
    );
  });
});

describe('text on a terminal', () => {
  it.each([
    ['abc', 3],
    ['警告', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['\u001b[1mbold\u001b[0m', 4],
  ])('counts the cells of %j', (text, width) => {
    expect(cells(text)).toBe(width);
  });

  it('fits whatever it is cut to, and ends with … where something is missing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const short = cut(oneLine(text), width);
        expect(cells(short)).toBeLessThanOrEqual(Math.max(width, cells(oneLine(text)) <= width ? width : 1));
        expect(short === oneLine(text) || short.endsWith('…')).toBe(true);
      }),
    );
  });

  it('is padded by cells and never cut by that', () => {
    expect(pad('警告', 6)).toBe('警告  ');
    expect(pad('abcdef', 3)).toBe('abcdef');
  });

  it('breaks between words, under what began the line, and leaves fenced code alone', () => {
    const text = '1. one two three four five six\n> a quote that goes on and on\n```\na line of code that is long\n```';

    expect(wrap(text, 24, '')).toBe(
      '1. one two three four\n   five six\n> a quote that goes on\n  and on\n```\na line of code that is long\n```',
    );
  });

  it('has no line longer than the terminal but for words that are', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 100 }), (text, columns) => {
        const lines = wrap(text, columns, '   ').split('\n');
        expect(Math.max(...lines.map(cells))).toBeLessThanOrEqual(columns);
        expect(lines.map((line) => line.trim()).join(' ')).toBe(text);
      }),
    );
  });
});
