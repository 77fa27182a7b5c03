import type { Copies } from '../../parts/copies.js';
import { writeSearch } from '../../search-words.js';
import { type FeedFilter, type ListedField, toHubFilter } from './feed-filter.js';

/** The options of `seamark ls` for each field. */
const OPTIONS: Readonly<Record<ListedField | 'q', string>> = {
  q: '--search',
  severity: '--severity',
  kind: '--kind',
  tlp: '--banner',
  sector: '--sector',
  source: '--source',
  term: '--term',
};

/** A filtered feed in the ways that it can be had elsewhere. */
export function feedCopies(filter: FeedFilter, origin: string): Copies {
  const fields = Object.entries(toHubFilter(filter)).map(([name, value]) => `${name}: ${graphqlOf(name, value)}`);
  const argument = fields.length === 0 ? '' : `(filter: { ${fields.join(', ')} })`;
  const options = Object.entries(OPTIONS).flatMap(([field, option]) => {
    const value = filter[field as keyof FeedFilter];
    return value === undefined ? [] : [`${option} ${shellQuoted(value)}`];
  });
  return {
    link: `${origin}/feed${writeSearch({ ...filter })}`,
    graphql: `{ advisories${argument} { nodes { name title banner severity updatedAt } feedCursor } }`,
    cli: ['npx seamark ls', ...options].join(' '),
  };
}

/** Fields whose values are names of the schema and not texts. */
const NAMES = ['severities', 'kinds', 'banners', 'sectors'];

function graphqlOf(field: string, value: unknown): string {
  return NAMES.includes(field) && Array.isArray(value) ? `[${value.join(', ')}]` : JSON.stringify(value);
}

function shellQuoted(text: string): string {
  return /^[\w,:.@+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
