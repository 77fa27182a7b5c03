import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type Measure, measureOperation } from './measure-operation.js';

const schema = buildSchema(/* GraphQL */ `
  type Query {
    a: String
    tree: Tree
    items(first: Int): Items!
    things: [Thing!]!
    paged(first: Int): Items!
    sought(by: String): String
    named(names: [String!]!): [Item]!
  }
  type Tree {
    name: String
    tree: Tree
  }
  type Items {
    nodes: [Item!]!
    total: Int
  }
  type Item {
    name: String
    tags: [String!]!
    items(first: Int): Items!
  }
  interface Named {
    name: String
  }
  type Cat implements Named {
    name: String
    lives: Int
    toys: Int
  }
  type Dog implements Named {
    name: String
    tricks: Int
  }
  union Thing = Cat | Dog
`);
extend('things', { listSize: 3 });
extend('paged', { cost: 100, costPerItem: 7 });
extend('sought', { costWith: { by: 30 } });
extend('named', { costPerItem: 50, sizedBy: 'names' });

function extend(name: string, extensions: Readonly<Record<string, unknown>>): void {
  const field = schema.getQueryType()?.getFields()[name];
  if (field) field.extensions = extensions;
}

function measure(text: string, variables: Readonly<Record<string, unknown>> = {}): Measure {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('no operation');
  return measureOperation({ schema, document, operation, variables });
}

describe('the measure of an operation', () => {
  it('counts depth, aliases and root fields, through fragments too', () => {
    const text = '{ one: a ...more } fragment more on Query { two: a tree { tree { name } } }';

    expect(measure(text)).toMatchObject({ depth: 3, aliases: 2, rootFields: 3 });
  });

  it('leaves introspection out', () => {
    expect(measure('{ __schema { types { fields { type { ofType { name } } } } } }')).toMatchObject({
      depth: 1,
      cost: 1,
    });
  });
});

describe('the cost of an operation', () => {
  it.each([
    ['{ a }', 1],
    ['{ tree { name } }', 2],
    ['{ items(first: 7) { nodes { name } total } }', 1 + (1 + 7) + 1],
    ['{ items { nodes { name } } }', 1 + 1 + 20],
    ['{ items(first: null) { nodes { name } } }', 1 + 1 + 20],
    ['{ items(first: 3) { nodes { tags } } }', 1 + 1 + 3 * 10],
    ['{ items(first: 3) { nodes { items(first: 4) { nodes { name } } } } }', 1 + 1 + 3 * (1 + 1 + 4)],
    ['{ things { __typename } }', 1 + 3],
    ['{ paged(first: 5) { total } }', 1 + 100 + 5 * 7 + 1],
    ['{ sought }', 1],
    ['{ sought(by: null) }', 1],
    ['{ sought(by: "it") }', 1 + 30],
    ['query($by: String) { sought(by: $by) }', 1],
  ])('of %s is %i', (text, cost) => {
    expect(measure(text).cost).toBe(cost);
  });

  it('takes the page size from a variable', () => {
    const text = 'query ($n: Int) { items(first: $n) { nodes { name } } }';

    expect(measure(text, { n: 9 }).cost).toBe(1 + 1 + 9);
  });

  it.each([-5, 0, 101, 1e9])('counts a page of %i, which no page may have, as the largest', (n) => {
    expect(measure('query ($n: Int) { items(first: $n) { nodes { name } } }', { n }).cost).toBe(1 + 1 + 100);
  });

  it('counts of fragments on different types the dearest alone', () => {
    expect(measure('{ things { ... on Cat { lives toys } ... on Dog { tricks } } }').cost).toBe(1 + 3 * 2);
  });

  it('adds what a fragment on an interface asks of each type', () => {
    expect(measure('{ things { ... on Named { name } ... on Cat { lives toys } } }').cost).toBe(1 + 3 * 3);
  });

  it('is beyond counting for fragments that double at each step', () => {
    const steps = Array.from({ length: 30 }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`);

    // 2^30 visits, were each spread followed: the test would not end.
    expect(measure(`{ ...f0 } ${steps.join(' ')} fragment f30 on Query { a }`).cost).toBe(Infinity);
  });

  it('counts a list that an argument sizes as long as that is, written out or in a variable', () => {
    const literal = measure('{ named(names: ["a", "b"]) { name } }');
    const variable = measure('query ($n: [String!]!) { named(names: $n) { name } }', { n: ['a', 'b', 'c'] });

    expect(literal.cost).toBe(1 + 2 * 50 + 2 * 1);
    expect(variable.cost).toBe(1 + 3 * 50 + 3 * 1);
    expect(measure('{ named(names: "a") { name } }').cost).toBe(1 + 50 + 1);
  });
});
