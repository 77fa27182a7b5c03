import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellingApart, type WordSpan } from './word-spans.js';

const textOf = (spans: readonly WordSpan[], other: WordSpan['is']): string =>
  spans.flatMap(({ is, text }) => (is === other ? [] : [text])).join('');

const someText = fc
  .array(fc.constantFrom('one', 'two', 'three', ' ', '  ', '\n\n', '.', ',', '漢字', '𝒳'), { maxLength: 60 })
  .map((words) => words.join(''));

describe('texts that are told apart', () => {
  it('are told by words, blanks and signs', () => {
    const spans = tellingApart()('In 120 trials with three assistants.', 'In 400 trials with five assistants.');

    expect(spans).toEqual([
      { is: 'SAME', text: 'In ' },
      { is: 'REMOVED', text: '120' },
      { is: 'ADDED', text: '400' },
      { is: 'SAME', text: ' trials with ' },
      { is: 'REMOVED', text: 'three' },
      { is: 'ADDED', text: 'five' },
      { is: 'SAME', text: ' assistants.' },
    ]);
  });

  it.each([100_000, 100, 4, 0])('can be put together again from their spans, for %s of work', (work) => {
    fc.assert(
      fc.property(someText, someText, (before, after) => {
        const spans = tellingApart(work)(before, after);

        expect(textOf(spans, 'ADDED')).toBe(before);
        expect(textOf(spans, 'REMOVED')).toBe(after);
      }),
    );
  });

  it('are told by paragraphs where words would cost too much', () => {
    const paragraph = (word: string): string => `${`${word} `.repeat(400)}\n\n`;

    const spans = tellingApart()(
      paragraph('old') + paragraph('kept') + 'End',
      paragraph('new') + paragraph('kept') + 'End',
    );

    expect(spans.map(({ is }) => is)).toEqual(['REMOVED', 'ADDED', 'SAME']);
  });

  it('are told as wholes where paragraphs would, too', () => {
    const many = (word: string): string => Array.from({ length: 200 }, (_, place) => `${word}${place}`).join('\n\n');

    expect(tellingApart()(many('a'), many('b'))).toEqual([
      { is: 'REMOVED', text: many('a') },
      { is: 'ADDED', text: many('b') },
    ]);
  });

  it('leave less to those that follow', () => {
    const tellApart = tellingApart(50);

    expect(tellApart('a b c', 'x y z').length).toBeGreaterThan(2);
    expect(tellApart('a b c', 'x y z').map(({ is }) => is)).toEqual(['REMOVED', 'ADDED']);
  });
});
