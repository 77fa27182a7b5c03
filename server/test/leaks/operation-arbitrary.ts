import fc from 'fast-check';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { argumentArbitrary } from './argument-arbitrary.js';
import type { Argument, Operation, Selection } from './selection.js';

/** Random valid operations over a whole schema: aliases, arguments in text and in variables, fragments on unions and interfaces. */
export function operationArbitrary(schema: GraphQLSchema, kind: Operation['kind'], depth = 7): fc.Arbitrary<Operation> {
  const root = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }[kind];
  if (!root) throw new Error(`The schema has no ${kind}.`);
  const growing = { schema, memo: new Map() };
  const field = fc.oneof(
    ...fieldsOf(root).map((each) => ({
      weight: WEIGHTS[`${root.name}.${each.name}`] ?? 2,
      arbitrary: fieldArbitrary(growing, root, { field: each, depth }),
    })),
  );
  return field.map((selection) => ({ kind, selections: [selection] }));
}

/** Where most can be told apart is asked most; what comes with a later release, and is a request error until then, is asked seldom. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'Query.advisories': 8,
  'Query.advisory': 5,
  'Query.events': 4,
  'Query.node': 4,
  'Query.taxonomy': 1,
  'Mutation.reviseAdvisory': 5,
};

interface Growing {
  readonly schema: GraphQLSchema;
  /** Selections by type and depth, each made once. */
  readonly memo: Map<string, fc.Arbitrary<readonly Selection[]>>;
}

function selectionsOf(growing: Growing, type: GraphQLNamedType, depth: number): fc.Arbitrary<readonly Selection[]> {
  const key = `${type.name} ${depth}`;
  const known = growing.memo.get(key);
  if (known) return known;
  const made = isAbstractType(type) ? fragmentsOf(growing, type.name, depth) : fieldsArbitrary(growing, type, depth);
  growing.memo.set(key, made);
  return made;
}

function fieldsArbitrary(growing: Growing, type: GraphQLNamedType, depth: number): fc.Arbitrary<readonly Selection[]> {
  if (!isObjectType(type)) return fc.constant([]);
  const fields = fieldsOf(type);
  const reachable = depth > 0 ? fields : fields.filter((field) => isLeafType(getNamedType(field.type)));
  if (reachable.length === 0) return fc.constant([TYPENAME]);
  // Fields that lead on are taken more often: what is deep would hardly be reached else.
  const choices = reachable.map((field) => ({
    weight: WEIGHTS[`${type.name}.${field.name}`] ?? (isLeafType(getNamedType(field.type)) ? 2 : 5),
    arbitrary: fieldArbitrary(growing, type, { field, depth }),
  }));
  const few = fc.array(fc.oneof(...choices), { minLength: 1, maxLength: 4 });
  const leaves = reachable.filter((field) => isLeafType(getNamedType(field.type)));
  const every = fc.tuple(...leaves.map((field) => fieldArbitrary(growing, type, { field, depth })));
  const wide = fc.tuple(every, few).map(([all, more]): readonly Selection[] => [...all, ...more]);
  const some = fc.oneof({ weight: 2, arbitrary: few }, { weight: 1, arbitrary: wide });
  return type.name.endsWith('Success') && type.getFields()['advisory']
    ? some.map((chosen) => [...chosen, CHANGED])
    : some;
}

/** What a viewer wrote is always answered by name, so that it can go on writing. */
const CHANGED: Selection = leafOf('advisory', [leafOf('name'), leafOf('viewKey')]);

function leafOf(field: string, selections: readonly Selection[] = []): Selection {
  return { field, args: [], aliased: false, selections };
}

/** Some of the types that it may be, `__typename` for all. */
function fragmentsOf(growing: Growing, name: string, depth: number): fc.Arbitrary<readonly Selection[]> {
  const type = growing.schema.getType(name);
  const possible = isAbstractType(type) ? growing.schema.getPossibleTypes(type) : [];
  const each = possible.map((member) =>
    fc.record({ on: fc.constant(member.name), named: fc.boolean(), selections: selectionsOf(growing, member, depth) }),
  );
  const many = Math.min(6, each.length);
  return fc
    .subarray(
      each.map((_, index) => index),
      { minLength: Math.min(many, each.length), maxLength: each.length },
    )
    .chain((chosen) => fc.tuple(...chosen.flatMap((index) => each[index] ?? [])))
    .map((fragments): readonly Selection[] => [TYPENAME, ...fragments]);
}

function fieldArbitrary(
  growing: Growing,
  parent: GraphQLObjectType,
  { field, depth }: { readonly field: GraphQLField<unknown, unknown>; readonly depth: number },
): fc.Arbitrary<Selection> {
  const type = getNamedType(field.type);
  const selections = isLeafType(type) ? fc.constant([]) : selectionsOf(growing, type, depth - 1);
  return fc.record({
    field: fc.constant(field.name),
    args: argumentsOf(parent, field),
    aliased: fc.nat(5).map((number) => number === 0),
    selections,
  });
}

function argumentsOf(
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): fc.Arbitrary<readonly Argument[]> {
  const each = field.args.map((argument) => {
    const value = argumentArbitrary(argument.type, `${parent.name}.${field.name}`, argument.name);
    const given = fc.record({
      name: fc.constant(argument.name),
      type: fc.constant(argument.type),
      value,
      asVariable: fc.boolean(),
    });
    if (isRequiredArgument(argument)) return given.map((one) => [one]);
    const left = fc.constant<readonly Argument[]>([]);
    return fc.oneof(
      { weight: argument.name === 'asOf' ? 20 : 2, arbitrary: left },
      { weight: 1, arbitrary: given.map((one) => [one]) },
    );
  });
  return fc.tuple(...each).map((lists) => lists.flat());
}

function fieldsOf(type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields());
}

const TYPENAME = leafOf('__typename');
