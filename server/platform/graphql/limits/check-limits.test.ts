import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fakeSchema } from '../fake-graph.js';
import { checkOperation } from '../operation/prepare-operation.js';
import { DEFAULT_LIMITS, type OperationLimits } from './limits.js';

const schema = fakeSchema();

function check(
  query: string,
  limits: Partial<OperationLimits>,
  variables: Readonly<Record<string, unknown>> = {},
): void {
  checkOperation(schema, parse(query), { request: { query, variables }, limits: { ...DEFAULT_LIMITS, ...limits } });
}

const COST_EXCEEDED = expect.objectContaining({ code: 'COST_EXCEEDED' });

describe('an operation that asks for too much', () => {
  it.each([
    ['depth', '{ tree { tree { name } } }', { maxDepth: 2 }],
    ['aliases', '{ a: who b: who }', { maxAliases: 1 }],
    ['root fields', '{ a: who b: who }', { maxRootFields: 1 }],
    ['cost', '{ items { nodes { name } } }', { maxCost: 20 }],
  ])('is refused for its %s', (_what, query, limits) => {
    expect(() => check(query, limits)).toThrow(COST_EXCEEDED);
  });

  it('is refused by the size that a variable defaults to', () => {
    const query = 'query ($n: Int = 80) { items(first: $n) { nodes { name } } }';

    expect(() => check(query, { maxCost: 50 })).toThrow(COST_EXCEEDED);
    expect(() => check(query, { maxCost: 50 }, { n: 10 })).not.toThrow();
  });

  it('is told the limit and its own size', () => {
    expect(() => check('{ items(first: 9) { nodes { name } } }', { maxCost: 5 })).toThrow(/at most 5 .* is 11/);
  });
});
