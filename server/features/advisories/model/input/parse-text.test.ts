import { describe, expect, it } from 'vitest';
import { MAX_TEXT_BYTES, parseLine, parseText } from './parse-text.js';

const path = ['portions', '0', 'content', 'text'];
const title = { path, what: 'title', maxCharacters: 300 };

describe('a text', () => {
  it('is kept as it was written, but for its line ends', () => {
    const text = 'caf\u0065\u0301\u00a0\u200b 👩‍🔬\ttab\r\nnext\rlast\u2028';

    expect(parseText(text, path)).toEqual({ ok: true, value: 'caf\u0065\u0301\u00a0\u200b 👩‍🔬\ttab\nnext\nlast\u2028' });
  });

  it.each([
    ['NUL', '\u0000', 'U+0000'],
    ['ESC', '\u001b', 'U+001B'],
    ['DEL', '\u007f', 'U+007F'],
    ['a C1 control', '\u0085', 'U+0085'],
    ['a right-to-left override', '\u202e', 'U+202E'],
    ['an isolate', '\u2066', 'U+2066'],
    ['half of a surrogate pair', '\ud83d', 'U+D83D'],
  ])('may not hold %s, which is named with its line', (_, character, name) => {
    const parsed = parseText(`first\nse${character}cond`, path);

    expect(parsed).toMatchObject({ ok: false, refusal: [{ code: 'CONTROL_CHARACTER', path }] });
    expect(JSON.stringify(parsed)).toContain(`Line 2 holds the character ${name}`);
  });

  it('may be as long as a portion may be, in bytes and not in characters', () => {
    expect(parseText('é'.repeat(MAX_TEXT_BYTES / 2), path).ok).toBe(true);
    expect(parseText(`${'é'.repeat(MAX_TEXT_BYTES / 2)}.`, path)).toMatchObject({
      refusal: [{ code: 'TEXT_TOO_LONG' }],
    });
  });

  it('says something', () => {
    expect(parseText(' \n\t', path)).toMatchObject({ refusal: [{ code: 'TEXT_EMPTY' }] });
  });
});

describe('a line', () => {
  it('is cut at its blanks and has no line break', () => {
    expect(parseLine('  Two words \n', title)).toEqual({ ok: true, value: 'Two words' });
    expect(parseLine('Two\nlines', title)).toMatchObject({ refusal: [{ code: 'LINE_BREAK' }] });
    expect(parseLine('Two\u2028lines', title)).toMatchObject({ refusal: [{ code: 'LINE_BREAK' }] });
  });

  it('counts characters as people do, not halves of them', () => {
    expect(parseLine('🚢'.repeat(300), title).ok).toBe(true);
    expect(parseLine('🚢'.repeat(301), title)).toMatchObject({ refusal: [{ code: 'TEXT_TOO_LONG' }] });
  });
});
