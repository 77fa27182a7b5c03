import { COMMON_NAMES } from './common-names.js';
import type { LintedPortion } from './linted-portion.js';
import { onceEach } from './item.js';
import type { Detector, Item } from './item.js';
import { nameFinder } from './name-finder.js';
import { spelled } from './spelled.js';

/** Proper names of people, organizations, places and products: words with a capital where no sentence begins. */
export const names: Detector = {
  code: 'LEAK_NAME',
  itemsOf: (portion) => onceEach([...namesIn(portion), ...developerOf(portion)]),
  finder: ({ text }) => nameFinder(text),
};

function namesIn({ text, lang }: LintedPortion): readonly Item[] {
  if (CAPITAL_NOUNS.has(lang.slice(0, 2).toLowerCase())) return [];
  return [...text.matchAll(NAME)].flatMap((match) => toItem(match, text) ?? []);
}

/** Words with a capital in a row, with what joins them: `Femke de Wit`, `Bank of Aldermoor`. */
const NAME =
  /(?<![\p{L}\p{N}’'-])\p{Lu}[\p{L}\p{M}\p{N}’'-]*(?:[ \u00a0](?:(?:of|de|van|der|den|von|la|le|du|&)[ \u00a0]){0,2}\p{Lu}[\p{L}\p{M}\p{N}’'-]*)*/gu;

function toItem({ 0: found, index }: RegExpMatchArray, text: string): Item | null {
  const words = found
    .replace(/[’']s$/, '')
    .replace(/[-’']+$/, '')
    .split(/\s/);
  const begins = isBeginning(text.slice(0, index));
  // The first word of a sentence has a capital in any case: it belongs to a name only if others follow that do.
  const kept =
    begins && (words.length === 1 || COMMON_NAMES.has(words[0]?.toLowerCase() ?? '')) ? words.slice(1) : words;
  const trimmed = trimJoints(withoutCommon(kept));
  const shown = trimmed.join(' ');
  return isName(trimmed) ? { key: spelled(shown), shown } : null;
}

function isBeginning(before: string): boolean {
  return /(?:^|[.!?:;·•>|]|\n|^[-*]|["“”'‘(])\s*(?:[-*+]\s+|\d+[.)]\s+|#+\s*)?$/u.test(before);
}

/** Common words at either end are no part of the name: `The Harbor`, `Monday`. */
function withoutCommon(words: readonly string[]): readonly string[] {
  const isCommon = (word: string | undefined): boolean => word === undefined || COMMON_NAMES.has(spelled(word));
  let [from, to] = [0, words.length];
  while (from < to && isCommon(words[from])) from += 1;
  while (to > from && isCommon(words[to - 1])) to -= 1;
  return words.slice(from, to);
}

function trimJoints(words: readonly string[]): readonly string[] {
  const joint = (word: string | undefined): boolean => word !== undefined && !/^\p{Lu}/u.test(word);
  const from = words.findIndex((word) => !joint(word));
  const to = words.findLastIndex((word) => !joint(word));
  return from < 0 ? [] : words.slice(from, to + 1);
}

/** A name of one word has small letters in it: `API`, `GPU` and `EU` are everybody's. */
function isName(words: readonly string[]): boolean {
  const [word = '', ...others] = words;
  return others.length > 0 || (word.length >= 4 && /\p{Ll}/u.test(word));
}

function developerOf({ content }: LintedPortion): readonly Item[] {
  const developer = content.is === 'affected' ? content.developer : null;
  return developer === null ? [] : [{ key: spelled(developer), shown: developer }];
}

/** Where every noun has a capital. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb']);
