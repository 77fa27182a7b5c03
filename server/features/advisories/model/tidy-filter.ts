import { RequestError } from '../../../kernel/request-error.js';
import type { AdvisoryFilter } from './advisory-filter.js';
import { parseAdvisoryName } from './advisory-name.js';
import { aliasKey, termKey } from './portion-keys.js';
import { tidySearch } from './search-query.js';

/** How many values a list of a filter may hold. */
export const MAX_FILTER_VALUES = 100;

/**
 * One spelling for filters that ask for the same. Values that can be nobody's are left out, and a list of them matches nothing.
 *
 * @throws RequestError BAD_REQUEST for a list that is too long
 */
export function tidyFilter(filter: AdvisoryFilter): AdvisoryFilter {
  for (const [field, values] of Object.entries(filter)) refuseLong(field, values);
  const { search, sources, systems, terms, aliases, names } = filter;
  return {
    ...filter,
    ...(search !== undefined && { search: tidySearch(search) }),
    ...(sources && { sources: sources.filter(isBearable) }),
    ...(systems && { systems: systems.filter(isBearable) }),
    ...(terms && { terms: terms.filter(isBearable).map(termKey) }),
    ...(aliases && { aliases: aliases.filter(isBearable).map(aliasKey) }),
    ...(names && { names: names.map(parseAdvisoryName).filter((name) => name !== null) }),
  };
}

function refuseLong(field: string, values: unknown): void {
  if (!Array.isArray(values) || values.length <= MAX_FILTER_VALUES) return;
  const message = `${field} holds ${values.length} values; a filter takes ${MAX_FILTER_VALUES} of each.`;
  throw new RequestError('BAD_REQUEST', message);
}

// PostgreSQL holds no NUL in a text, and would answer with a fault.
function isBearable(text: string): boolean {
  return text.length <= MAX_VALUE_CHARACTERS && !text.includes('\u0000');
}

/** Longer than anything that a portion is found under. */
const MAX_VALUE_CHARACTERS = 2_048;
