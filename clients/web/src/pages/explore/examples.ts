/** A question to begin with. */
export interface Example {
  readonly name: string;
  readonly words: string;
  readonly query: string;
  /** JSON; empty where it takes none. */
  readonly variables: string;
}

/** Questions that any viewer may ask, from the plainest on. */
export const EXAMPLES: readonly Example[] = [
  {
    name: 'viewer',
    words: 'Who the hub takes you for',
    query: `{
  viewer {
    account
    roles
    ceiling
    organization { handle name }
  }
}`,
    variables: '',
  },
  {
    name: 'latest',
    words: 'The latest advisories',
    query: `query Latest($first: Int) {
  advisories(first: $first) {
    totalCount
    nodes { name banner title severity updatedAt source { name } }
    pageInfo { hasNextPage endCursor }
  }
}`,
    variables: `{ "first": 5 }`,
  },
  {
    name: 'portions',
    words: 'Portions, and what is withheld of them',
    query: `{
  advisories(first: 1) {
    nodes {
      name
      withheldCount
      portions {
        position
        type
        marking { label }
        content {
          __typename
          ... on ProseContent { text }
          ... on WithheldContent { reason }
        }
      }
    }
  }
}`,
    variables: '',
  },
  {
    name: 'search',
    words: 'A search, and where it matches',
    query: `query Find($words: String!) {
  advisories(first: 5, filter: { search: $words }, orderBy: RELEVANCE) {
    totalCount
    edges {
      node { name title }
      searchHits { type snippet { text marked } }
    }
  }
}`,
    variables: `{ "words": "model weights" }`,
  },
  {
    name: 'facets',
    words: 'How many of which severity and kind',
    query: `{
  advisories(first: 1) {
    severities: facets(by: SEVERITY) { key count }
    kinds: facets(by: KIND) { key count }
  }
}`,
    variables: '',
  },
  {
    name: 'statistics',
    words: 'How many each quarter',
    query: `{
  statistics(by: KIND, over: QUARTER) {
    advisories
    rows { period label count }
  }
}`,
    variables: '',
  },
  {
    name: 'past',
    words: 'The archive as it stood on a past day',
    query: `query Then($at: DateTime!) {
  advisories(first: 5, asOf: $at) {
    totalCount
    nodes { name title severity }
  }
}`,
    variables: `{ "at": "2026-03-01T00:00:00Z" }`,
  },
];

/** Reads an address. */
export function readExample(search: Record<string, unknown>): { readonly example?: string } {
  const known = EXAMPLES.find(({ name }) => name === search['example']);
  return known === undefined ? {} : { example: known.name };
}
