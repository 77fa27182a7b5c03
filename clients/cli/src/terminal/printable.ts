/**
 * Characters by which remote text could drive the terminal that shows it, change how other text reads, or hide: controls, line and
 * paragraph separators, and invisible format characters such as bidirectional overrides and tags.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Of these only what text needs: line ends, tabs, and the joiners of many scripts and of emoji. */
const HARMLESS = ['\n', '\t', '\u200c', '\u200d'];

/** Remote text with nothing left in it that a terminal obeys; what was taken out shows as `\u{9b}`. */
export function printable(text: string): string {
  return neutralize(text.replace(/\r\n/g, '\n'), (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** The same on one line. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

/** JSON that a terminal may show: what it would obey is escaped, which a parser reads as the same text. */
export function printableJson(value: unknown, indent?: number): string {
  return neutralize(JSON.stringify(value, null, indent), jsonEscape);
}

function neutralize(text: string, escape: (character: string) => string): string {
  return text.replace(UNSAFE, (character) => (HARMLESS.includes(character) ? character : escape(character)));
}

function jsonEscape(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
