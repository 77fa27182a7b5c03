import type { Seamark } from '@seamark/sdk';
import { listed } from '../words/names.js';
import { fail, ok, warn, type Finding } from './finding.js';

/** What this program asks a hub for. A hub that lacks one of them is older than this program. */
export const ASKED = {
  Query: ['advisories', 'advisory', 'events', 'feedCursor', 'feedLag', 'organization', 'taxonomy', 'term', 'viewer'],
  Mutation: [
    'acknowledgeEvents',
    'draftAdvisory',
    'importRecords',
    'markPortions',
    'publishAdvisory',
    'removeSubscription',
    'reviseAdvisory',
    'saveSubscription',
    'withdrawAdvisory',
  ],
  Subscription: ['feed'],
} as const;

const QUESTION = '{ __schema { types { name fields { name } } } }';

/** Whether the hub has all that this program asks for. */
export async function schemaKnown(hub: Seamark): Promise<Finding> {
  const { data } = await hub.raw(QUESTION);
  const fields = fieldsIn(data);
  if (fields === null)
    return warn('schema', 'The hub does not tell its schema.', 'Nothing needs to be done when everything else works.');
  const missing = Object.entries(ASKED).flatMap(([type, names]) =>
    names.filter((name) => !fields.has(`${type}.${name}`)).map((name) => `${type}.${name}`),
  );
  if (missing.length === 0) return ok('schema', 'The hub has all that this seamark asks for.');
  return fail(
    'schema',
    `The hub has no ${listed(missing)}.`,
    'It is older than this seamark: use the seamark of its release.',
  );
}

interface Introspected {
  readonly __schema: {
    readonly types: readonly { readonly name: string; readonly fields: readonly { readonly name: string }[] | null }[];
  };
}

function fieldsIn(data: unknown): ReadonlySet<string> | null {
  if (typeof data !== 'object' || data === null || !('__schema' in data)) return null;
  // Introspection answers in the shape that the specification of GraphQL gives it.
  const { types } = (data as Introspected).__schema;
  return new Set(types.flatMap(({ name, fields }) => (fields ?? []).map((field) => `${name}.${field.name}`)));
}
