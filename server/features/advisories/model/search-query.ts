import { RequestError } from '../../../kernel/request-error.js';

/**
 * What a search asks for: an advisory fits when it fits one of the alternatives; none of them fits what has no words.
 *
 * Source: PostgreSQL's `websearch_to_tsquery`, whose syntax this is: words, "phrases", `or` between them, `-` before one
 */
export type SearchQuery = readonly SearchAlternative[];

export interface SearchAlternative {
  /** Words and phrases that must all stand in one visible portion; empty fits every advisory. */
  readonly all: readonly string[];
  /** Words and phrases of which no visible portion may hold any. */
  readonly none: readonly string[];
}

/** Longer words than this PostgreSQL does not search. */
export const MAX_SEARCH_CHARACTERS = 500;
export const MAX_SEARCH_TERMS = 32;

/**
 * One spelling for searches that differ in blanks alone.
 *
 * @throws RequestError BAD_REQUEST for one that is too long
 */
export function tidySearch(text: string): string {
  // PostgreSQL holds no NUL in a text, and would answer with a fault.
  const search = text.replaceAll('\u0000', ' ').replaceAll(/\s+/g, ' ').trim();
  if (search.length > MAX_SEARCH_CHARACTERS)
    throw tooLong(`search has ${search.length} characters; ${MAX_SEARCH_CHARACTERS} are allowed.`);
  const terms = search.match(TERM)?.length ?? 0;
  if (terms > MAX_SEARCH_TERMS)
    throw tooLong(`search has ${terms} words and phrases; ${MAX_SEARCH_TERMS} are allowed.`);
  return search;
}

export function parseSearch(text: string): SearchQuery {
  const terms = [...text.matchAll(TERM)].map(([term, dashes = '', phrase, word = '']) => ({
    isOr: term.toLowerCase() === 'or',
    // As in websearch, what is denied twice is asked for.
    isDenied: dashes.length % 2 === 1,
    text: phrase ?? word,
  }));
  return alternativesOf(terms);
}

interface Term {
  readonly isOr: boolean;
  readonly isDenied: boolean;
  readonly text: string;
}

/** An `or` that stands first in an alternative is a word. */
function alternativesOf(terms: readonly Term[]): SearchQuery {
  const end = terms.findIndex(({ isOr }, place) => isOr && place > 0);
  const own = end < 0 ? terms : terms.slice(0, end);
  if (own.length === 0) return [];
  const textsOf = (denied: boolean) => own.filter(({ isDenied }) => isDenied === denied).map((term) => term.text);
  const rest = end < 0 ? [] : alternativesOf(terms.slice(end + 1));
  return [{ all: textsOf(false), none: textsOf(true) }, ...rest];
}

/** Dashes, then a phrase (which may lack its end) or a word. */
const TERM = /(-*)(?:"([^"]*)"?|([^\s"-][^\s"]*))/g;

function tooLong(message: string): RequestError {
  return new RequestError('BAD_REQUEST', message);
}
