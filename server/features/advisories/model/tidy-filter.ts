import { RequestError } from '../../../kernel/request-error.js';
import type { AdvisoryFilter, AdvisoryTraits } from './advisory-filter.js';
import { parseAdvisoryName } from './advisory-name.js';
import { aliasKey, termKey, wordingKey } from './portion-keys.js';
import { tidySearch } from './search-query.js';

/** How many values a list of a filter may hold. */
export const MAX_FILTER_VALUES = 100;

/** How many conditions of their own a filter may have: what it leaves out, terms that must all be there. Each is a look into every advisory. */
export const MAX_CONDITIONS = 10;

/**
 * One spelling for filters that ask for the same. Values that can be nobody's are left out, and a list of them matches nothing.
 *
 * @throws RequestError BAD_REQUEST for a list that is too long
 */
export function tidyFilter({ search, states, not = [], ...traits }: AdvisoryFilter): AdvisoryFilter {
  refuseLong('not', not, MAX_CONDITIONS);
  return {
    ...tidyTraits(traits),
    ...(states !== undefined && { states }),
    ...(search !== undefined && { search: tidySearch(search) }),
    ...(not.length > 0 && { not: not.map(tidyTraits) }),
  };
}

function tidyTraits(traits: AdvisoryTraits): AdvisoryTraits {
  for (const [field, values] of Object.entries(traits)) refuseLong(field, values, MAX_FILTER_VALUES);
  refuseLong('termsAll', traits.termsAll, MAX_CONDITIONS);
  const tidied = Object.entries(TIDY).flatMap(([field, tidy]) => {
    const values = traits[field as keyof typeof TIDY];
    return values === undefined ? [] : [[field, tidy(values)]];
  });
  return { ...traits, ...(Object.fromEntries(tidied) as Pick<AdvisoryTraits, keyof typeof TIDY>) };
}

type Tidy = (values: readonly string[]) => readonly string[];

/** The lists of texts. */
const TIDY = {
  sources: (values) => values.filter(isBearable),
  systems: (values) => values.filter(isBearable),
  systemKinds: (values) => values.filter(isBearable).map(wordingKey),
  developers: (values) => values.filter(isBearable).map(wordingKey),
  terms: (values) => values.filter(isBearable).map(termKey),
  termsAll: everyOf,
  aliases: (values) => values.filter(isBearable).map(aliasKey),
  names: (values) => values.map(parseAdvisoryName).filter((name) => name !== null),
} satisfies Partial<Record<keyof AdvisoryTraits, Tidy>>;

/** What has to be there and can be nobody's is there nowhere. */
function everyOf(terms: readonly string[]): readonly string[] {
  return terms.every(isBearable) ? [...new Set(terms.map(termKey))] : [];
}

function refuseLong(field: string, values: unknown, most: number): void {
  if (!Array.isArray(values) || values.length <= most) return;
  const message = `${field} holds ${values.length} values; a filter takes ${most} of each.`;
  throw new RequestError('BAD_REQUEST', message);
}

// PostgreSQL holds no NUL in a text, and would answer with a fault.
function isBearable(text: string): boolean {
  return text.length <= MAX_VALUE_CHARACTERS && !text.includes('\u0000');
}

/** Longer than anything that a portion is found under. */
const MAX_VALUE_CHARACTERS = 2_048;
