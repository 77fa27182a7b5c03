import { RequestError } from '../../../kernel/request-error.js';
import type { Reference, ReferenceKey, Representation } from './reference.js';

/** How many things may be asked for by one `_entities`. */
const MAX_REPRESENTATIONS = 1_000;

/**
 * What other subgraphs name, in their order: null for what the viewer does not see, as for what there is not, and an error in the
 * place of what names nothing. All that is named by one key is looked up at once.
 *
 * @throws RequestError COST_EXCEEDED for too many
 */
export async function findEntities<Context>(
  references: readonly Reference<Context>[],
  representations: readonly unknown[],
  context: Context,
): Promise<readonly (object | null | RequestError)[]> {
  if (representations.length > MAX_REPRESENTATIONS) throw tooMany(representations.length);
  const named = representations.map((representation) => read(references, representation));
  const keys = new Set(named.flatMap((each) => (each instanceof RequestError ? [] : [each.key])));
  const found = await Promise.all([...keys].map((key) => findBy(key, named, context)));
  const entities = new Map(found.flatMap((each) => [...each]));
  return named.map((each) => (each instanceof RequestError ? each : (entities.get(each) ?? null)));
}

/** A representation, and the key that it is found by. */
interface Named<Context> {
  readonly key: ReferenceKey<Context>;
  readonly representation: Representation;
}

async function findBy<Context>(
  key: ReferenceKey<Context>,
  named: readonly (Named<Context> | RequestError)[],
  context: Context,
): Promise<ReadonlyMap<Named<Context>, object | null>> {
  const mine = named.flatMap((each) => (each instanceof RequestError || each.key !== key ? [] : [each]));
  const found = await key.find(
    mine.map(({ representation }) => representation),
    context,
  );
  return new Map(mine.map((each, place) => [each, found[place] ?? null]));
}

/** The first key counts of which everything is given. */
function read<Context>(references: readonly Reference<Context>[], given: unknown): Named<Context> | RequestError {
  if (!isRepresentation(given))
    return new RequestError('BAD_REQUEST', 'A representation is an object with a __typename.');
  const reference = references.find(({ type }) => type === textIn(given, '__typename'));
  if (reference === undefined)
    return new RequestError('BAD_REQUEST', 'This subgraph has no entity of that __typename.');
  const key = reference.keys.find(({ fields }) => fields.every((field) => textIn(given, field) !== null));
  return key ? { key, representation: given } : new RequestError('BAD_REQUEST', keysOf(reference));
}

function isRepresentation(given: unknown): given is Representation {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

function textIn(given: Representation, field: string): string | null {
  const value = Object.hasOwn(given, field) ? given[field] : null;
  return typeof value === 'string' ? value : null;
}

function keysOf({ type, keys }: Reference<never>): string {
  const all = keys.map(({ fields }) => fields.join(' and ')).join(', or ');
  return `A representation of ${type} gives as text: ${all}.`;
}

function tooMany(length: number): RequestError {
  return new RequestError(
    'COST_EXCEEDED',
    `At most ${MAX_REPRESENTATIONS} representations may be asked for at once. These are ${length}.`,
  );
}
