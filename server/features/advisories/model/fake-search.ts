import type { PortionView } from './advisory-view.js';
import type { PortionContent } from './portion-content.js';
import { parseSearch } from './search-query.js';

/**
 * What a search finds, told in plain code, for fakes and to compare the database's word with. Knows no stems and no phrases: it is
 * right for searches of plain words that have no other forms in the texts.
 */
export function fitsSearch(
  { portions }: { readonly portions: readonly Pick<PortionView, 'content'>[] },
  search: string,
): boolean {
  const said = portions.map(({ content }) => (content === null ? NO_WORDS : wordsIn(content)));
  return parseSearch(search).some(
    ({ all, none }) =>
      (all.length === 0 || said.some((words) => all.every((word) => words.has(word.toLowerCase())))) &&
      !said.some((words) => none.some((word) => words.has(word.toLowerCase()))),
  );
}

/** Texts are many, and asked often. */
function wordsIn(content: PortionContent): ReadonlySet<string> {
  const words = KNOWN.get(content) ?? wordsOf(searchedText(content));
  KNOWN.set(content, words);
  return words;
}

const KNOWN = new WeakMap<PortionContent, ReadonlySet<string>>();
const NO_WORDS: ReadonlySet<string> = new Set();

export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** What of a portion is searched; the database says the same in hub.searched_text. */
export function searchedText(content: PortionContent): string {
  switch (content.is) {
    case 'prose':
    case 'mitigation':
      return content.text;
    case 'alias':
      return content.value;
    case 'term':
      return `${content.scheme} ${content.code}`;
    case 'reference':
      return listed(content.label, content.url);
    case 'origin':
      return listed(content.database, content.identifier, content.url);
    case 'affected':
      return listed(content.system, content.developer, content.kind, content.versions, ...content.identifiers);
    default:
      return '';
  }
}

function listed(...texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null).join(', ');
}
