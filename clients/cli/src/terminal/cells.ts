import { stripVTControlCharacters } from 'node:util';

/** Characters that a terminal shows over two cells: East Asian wide and fullwidth ones, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
/** Characters that stand on the one before, or between two. */
const WITHOUT_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** How many cells a text takes, colours aside. */
export function cells(text: string): number {
  let count = 0;
  for (const character of stripVTControlCharacters(text)) count += cellsOf(character);
  return count;
}

/** The text with spaces after it, up to `width` cells. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)));
}

/** Plain text cut to `width` cells, with … where something is missing. */
export function cut(text: string, width: number): string {
  if (cells(text) <= width) return text;
  let kept = '';
  let count = 1;
  for (const character of text) {
    count += cellsOf(character);
    if (count > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

function cellsOf(character: string): number {
  if (WITHOUT_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
