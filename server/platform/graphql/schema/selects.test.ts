import { buildSchema, graphql, type GraphQLResolveInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import { selects } from './selects.js';

const schema = buildSchema('type Query { list: List } type List { count: Int, other: Int }');

async function wants(source: string, variableValues: Readonly<Record<string, unknown>> = {}): Promise<boolean | null> {
  let wanted: boolean | null = null;
  const list = (_args: unknown, _context: unknown, info: GraphQLResolveInfo): object => (
    (wanted = selects(info, 'count')),
    {}
  );
  await graphql({ schema, source, variableValues, rootValue: { list } });
  return wanted;
}

describe('a selection', () => {
  it.each([
    ['{ list { count } }', true],
    ['{ list { other } }', false],
    ['{ list { much: count } }', true],
    ['{ list { count: other } }', false],
    ['{ list { ... { count } } }', true],
    ['{ list { ...l } } fragment l on List { ... on List { count } }', true],
    ['{ list { other } list { count } }', true],
    ['{ list { count @skip(if: true) } }', false],
    ['{ list { ... @include(if: false) { count } } }', false],
  ])('of %s holds the count: %s', async (source, expected) => {
    expect(await wants(source)).toBe(expected);
  });

  it('follows variables', async () => {
    const source = 'query ($with: Boolean!) { list { other count @include(if: $with) } }';

    expect(await wants(source, { with: true })).toBe(true);
    expect(await wants(source, { with: false })).toBe(false);
  });
});
