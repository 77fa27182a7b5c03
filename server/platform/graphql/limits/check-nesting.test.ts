import { describe, expect, it } from 'vitest';
import { checkNesting } from './check-nesting.js';
import { DEFAULT_LIMITS } from './limits.js';

const limits = { ...DEFAULT_LIMITS, maxNesting: 3 };
const TOO_DEEP = expect.objectContaining({ code: 'COST_EXCEEDED' });

describe('the nesting of a document', () => {
  it.each(['{ a { b { c { d } } } }', '{ a(b: [[[1]]]) }', 'query ($a: [[[Int]]])', '{ a(b: { c: { d: 1 } }) '])(
    'is too deep in %s',
    (query) => {
      expect(() => checkNesting(query, limits)).toThrow(TOO_DEEP);
    },
  );

  it.each([
    ['beside each other', '{ a { b } c { d } e { f } g(h: 1) }'],
    ['in a text', '{ a(b: "{{{{[[[[((((") c(d: """{{{{""") }'],
    ['in a comment', '{ a } # {{{{ [[[['],
    ['behind what is no GraphQL', '{ a } \u0007 {{{{{{'],
    ['never opened', '}}}} ]]]] ))))'],
  ])('takes no notice of brackets %s', (_where, query) => {
    expect(() => checkNesting(query, limits)).not.toThrow();
  });

  it('is read no further than the parser reads', () => {
    expect(() => checkNesting('a a a a {{{{', { ...limits, maxTokens: 4 })).not.toThrow();
  });
});
