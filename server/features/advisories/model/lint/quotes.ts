import { onceEach } from './item.js';
import type { Detector, Item } from './item.js';
import { runsOf } from './runs-of.js';
import { spelled } from './spelled.js';

/** What somebody said, word by word: in quotes, in a block of code, or as a quoted paragraph. */
export const quotes: Detector = {
  code: 'LEAK_QUOTE',
  itemsOf: ({ text }) =>
    onceEach(
      [...text.matchAll(QUOTED), ...text.matchAll(FENCED), ...text.matchAll(INSET)]
        .map((match) => match.slice(1).find((part) => part !== undefined) ?? '')
        .flatMap((quote) => quote.split(/\n+/))
        .map((quote) => ({ key: spelled(quote), shown: quote.trim() }))
        .filter(({ key }) => key.split(' ').length >= MIN_WORDS),
    ),
  finder: ({ text }) => {
    const words = ` ${spelled(text)} `;
    return ({ key }: Item) => words.includes(` ${key} `);
  },
};

/** A row of words that two portions say, long enough that nobody writes it twice by chance. */
export const copies: Detector = {
  code: 'LEAK_QUOTE',
  itemsOf: ({ text }) => runsOf(spelled(text).split(' ')).map((run) => ({ key: run, shown: run })),
  finder: ({ text }) => {
    const runs = new Set(runsOf(spelled(text).split(' ')));
    return ({ key }: Item) => runs.has(key);
  },
};

const QUOTED = /"([^"\n]{8,400})"|“([^”\n]{8,400})”|«([^»\n]{8,400})»|„([^“\n]{8,400})“/g;
const FENCED = /```[^\n]*\n([\s\S]*?)```/g;
const INSET = /^\s*>\s?(.{12,})$/gm;

const MIN_WORDS = 3;
