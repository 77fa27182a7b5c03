/**
 * How a thing is found again by what other subgraphs keep of it: an entity, in the words of Apollo Federation 2.
 *
 * Source: Apollo Federation subgraph specification, sections "Entities" and "_entities"
 */
export interface Reference<Context> {
  /** Of the GraphQL type. */
  readonly type: string;
  /** The class of what `find` answers. */
  readonly shows: abstract new (...parts: never[]) => object;
  readonly keys: readonly ReferenceKey<Context>[];
}

/** One way to name it: `@key(fields: "scheme code")`. All fields of a key are texts. */
export interface ReferenceKey<Context> {
  readonly fields: readonly string[];
  /**
   * @param named - each with a text for every field of the key, or more
   * @returns one for each, in their order: null for what the viewer does not see, as for what there is not
   */
  readonly find: (named: readonly Representation[], context: Context) => Promise<readonly (object | null)[]>;
}

/** What another subgraph keeps of a thing: its type and a key. */
export type Representation = Readonly<Record<string, unknown>>;

/** A key of `Reference`, whose `find` is given just the key's own texts. */
export function keyOf<Field extends string, Context>(
  fields: readonly Field[],
  find: (keys: readonly Readonly<Record<Field, string>>[], context: Context) => Promise<readonly (object | null)[]>,
): ReferenceKey<Context> {
  const textsOf = (named: Representation) =>
    Object.fromEntries(fields.map((field) => [field, String(named[field])])) as Record<Field, string>;
  return { fields, find: (named, context) => find(named.map(textsOf), context) };
}
