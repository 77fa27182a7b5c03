import type { Item } from './item.js';
import { spelled } from './spelled.js';

/** Finds names in a text. One of a single word may be a word as well: it has to be written as the name is. */
export function nameFinder(text: string): (item: Item) => boolean {
  const words = ` ${spelled(text)} `;
  const written = new Set(text.split(/[^\p{L}\p{N}’'-]+/u).flatMap((word) => [word, word.replace(/[’']s?$/, '')]));
  return ({ key, shown }) => words.includes(` ${key} `) && (key.includes(' ') || written.has(shown));
}
