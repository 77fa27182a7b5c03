import type { Copies } from '../../parts/copies.js';
import { graphqlFields } from '../../parts/graphql-literal.js';
import { shellQuoted } from '../../parts/shell-quoted.js';
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
  const fields = graphqlFields(toHubFilter(filter));
  const argument = fields === '' ? '' : `(filter: { ${fields} })`;
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
