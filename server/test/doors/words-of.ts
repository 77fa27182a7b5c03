import type { WordsByName } from './any-value.js';
import type { BothDoors } from './both-doors.js';

/** Asks for what another question can name. */
const QUESTION = /* GraphQL */ `
  {
    viewer {
      account
    }
    advisories(first: 8) {
      edges {
        cursor
        node {
          id
          name
          viewKey
          revisionId
          title
          updatedAt
          source {
            id
            handle
          }
          portions {
            id
            content {
              ... on AffectedContent {
                system {
                  id
                  name
                }
              }
              ... on TermContent {
                scheme
                code
              }
              ... on AliasContent {
                value
              }
            }
          }
          revisions(first: 3) {
            edges {
              cursor
              node {
                id
              }
            }
          }
        }
      }
      feedCursor
    }
    events(first: 5) {
      edges {
        cursor
      }
    }
    taxonomy(scheme: "ATLAS") {
      terms(first: 5) {
        edges {
          cursor
          node {
            code
          }
        }
      }
    }
  }
`;

const ORGANIZATIONS = ['sources', 'organizations', 'excludeOrganizations', 'handle'];

/** The arguments that take what is answered under a name. */
const TAKEN_AS: Readonly<Record<string, readonly string[]>> = {
  cursor: ['after'],
  feedCursor: ['after'],
  id: ['id'],
  revisionId: ['id', 'revisionId'],
  viewKey: ['expectViewKey'],
  name: ['name', 'names', 'systems'],
  title: ['search'],
  handle: ORGANIZATIONS,
  account: ['persons'],
  code: ['code', 'terms'],
  value: ['aliases'],
};

const KNOWN: ReadonlyArray<readonly [name: string, word: string]> = [
  ...['ATLAS', 'CWE', 'MIT_DOMAIN', 'owasp_llm_2025'].map((word) => ['scheme', word] as const),
  ...['frontier-developers', 'critical-infrastructure'].map((word) => ['communities', word] as const),
  ...['national-cert', 'tern-cloud'].flatMap((word) => ORGANIZATIONS.map((name) => [name, word] as const)),
  ...['once', 'twice'].map((word) => ['idempotencyKey', word] as const),
  ...['en', 'de'].map((word) => ['lang', word] as const),
  ...['One thing', '**Another** thing'].map((word) => ['text', word] as const),
];

/** What those at the doors are answered: what one of them sees is hidden from another. */
export async function wordsOf(doors: ReadonlyMap<string, BothDoors>): Promise<WordsByName> {
  const answers = await Promise.all([...doors.values()].map((each) => each.overHttp({ query: QUESTION })));
  const refused = answers.find(({ errors }) => errors !== undefined);
  if (refused) throw new Error(`the words were not told: ${JSON.stringify(refused.errors)}`);
  const told = answers.flatMap(({ data }) => textsIn('', data));
  const found = [
    ...KNOWN,
    ...told.flatMap(([key, word]) => (TAKEN_AS[key] ?? []).map((name) => [name, word] as const)),
  ];
  const names = new Set(found.map(([name]) => name));
  return new Map(
    [...names].map((name) => [name, [...new Set(found.filter(([of]) => of === name).map(([, word]) => word))]]),
  );
}

function textsIn(key: string, value: unknown): ReadonlyArray<readonly [key: string, text: string]> {
  if (typeof value === 'string') return [[key, value]];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(key, item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(name, inner));
}
