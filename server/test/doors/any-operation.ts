import fc from 'fast-check';
import type { GraphQLArgument, GraphQLField, GraphQLNamedOutputType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { getNamedType, isAbstractType, isCompositeType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLCompositeType } from 'graphql';
import type { Asked } from './both-doors.js';
import { printOperation, type Selected, type Said } from './print-operation.js';
import { ValueMaker, type WordsByName } from './any-value.js';

type AnyField = GraphQLField<unknown, unknown>;

/** How deep a selection goes before it takes leaves alone. */
const DEEPEST = 5;

/** Makes operations of everything that a schema has, with arguments that mostly fit. */
export function anyOperation(schema: GraphQLSchema, words: WordsByName): fc.Arbitrary<Asked> {
  const maker = new SelectionMaker(schema, new ValueMaker(words));
  return fc
    .oneof(
      { weight: 8, arbitrary: maker.rooted('query', schema.getQueryType()) },
      { weight: 2, arbitrary: maker.rooted('mutation', schema.getMutationType()) },
      { weight: 1, arbitrary: maker.rooted('subscription', schema.getSubscriptionType()) },
    )
    .map(printOperation);
}

class SelectionMaker {
  readonly #schema: GraphQLSchema;
  readonly #values: ValueMaker;
  readonly #made = new Map<string, fc.Arbitrary<readonly Selected[]>>();

  constructor(schema: GraphQLSchema, values: ValueMaker) {
    this.#schema = schema;
    this.#values = values;
  }

  rooted(kind: Said['kind'], root: GraphQLObjectType | null | undefined): fc.Arbitrary<Said> {
    if (!root) throw new Error(`the schema has no ${kind}`);
    const fields = Object.values(root.getFields()).map((field) => this.#field(field, 1));
    const maxLength = kind === 'subscription' ? 1 : 3;
    return fc.array(fc.oneof(...fields), { minLength: 1, maxLength }).map((selected) => ({ kind, selected }));
  }

  #selection(type: GraphQLCompositeType, depth: number): fc.Arbitrary<readonly Selected[]> {
    const key = `${type.name} ${depth}`;
    const known = this.#made.get(key);
    if (known) return known;
    const made = fc.array(fc.oneof(...this.#choices(type, depth)), { minLength: 1, maxLength: 4 });
    this.#made.set(key, made);
    return made;
  }

  #choices(type: GraphQLCompositeType, depth: number): readonly fc.WeightedArbitrary<Selected>[] {
    const all = isUnionType(type) ? [] : Object.values(type.getFields());
    const fields = all.filter((field) => depth < DEEPEST || !isCompositeType(getNamedType(field.type)));
    const parts = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
    const deeper = depth < DEEPEST ? parts.map((part) => this.#part(part, depth)) : [];
    return [
      { weight: 1, arbitrary: fc.constant(TYPENAME) },
      ...fields.map((field) => ({ weight: 8, arbitrary: this.#field(field, depth) })),
      ...deeper.map((arbitrary) => ({ weight: isObjectType(type) ? 1 : 8, arbitrary })),
    ];
  }

  #part(type: GraphQLObjectType, depth: number): fc.Arbitrary<Selected> {
    return fc.record({
      is: fc.constantFrom('inline' as const, 'fragment' as const),
      on: fc.constant(type.name),
      // Deeper by one although it is of the same object, so that it ends.
      below: fc.constant(null).chain(() => this.#selection(type, depth + 1)),
    });
  }

  #field(field: AnyField, depth: number): fc.Arbitrary<Selected> {
    const type: GraphQLNamedOutputType = getNamedType(field.type);
    return fc.record({
      is: fc.constant('field' as const),
      name: fc.constant(field.name),
      aliased: fc.nat(4).map((number) => number === 0),
      given: this.#given(field.args),
      below: isCompositeType(type)
        ? fc.constant(null).chain(() => this.#selection(type, depth + 1))
        : fc.constant<readonly Selected[]>([]),
    });
  }

  #given(args: readonly GraphQLArgument[]) {
    return this.#values.someOf(args, (taken) =>
      fc.record({ type: fc.constant(String(taken.type)), value: this.#values.of(taken), byVariable: fc.boolean() }),
    );
  }
}

const TYPENAME: Selected = { is: 'field', name: '__typename', aliased: false, given: {}, below: [] };
