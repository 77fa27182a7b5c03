import fc from 'fast-check';
import { NO_VALUE } from './any-value.js';
import type { Asked } from './both-doors.js';

const TOKENS = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ':',
    '!',
    '$',
    '@',
    '=',
    '|',
    '&',
    '...',
    ',',
    '#',
    '"',
    '"""',
    '\\',
    '\n',
    '\0',
    '\ufeff',
  ],
  ...[
    'query',
    'mutation',
    'subscription',
    'fragment',
    'on',
    'true',
    'null',
    'type',
    'extend',
    '@skip(if: true)',
    '@include',
  ],
  ...[
    '__typename',
    '__schema',
    '__type',
    '__proto__',
    'constructor',
    'viewer',
    'advisories',
    'name',
    'id',
    'nodes',
    '$a',
  ],
  ...[
    '0',
    '-0',
    '00',
    '1e999',
    '99999999999999999999',
    '0.0000001',
    '"a"',
    '"\\u0000"',
    '"\\uD800"',
    '"\\u{110000}"',
    'é',
    '👩',
  ],
] as const;

const someTokens = fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 }).map((tokens) => tokens.join(' '));

/** Depths around every limit there is: of levels, of brackets, of words, of the stack. */
const deep = fc
  .tuple(
    fc.constantFrom(['[', ']'], ['{a', '}'], ['{viewer', '}'], ['{advisories(filter:', ')}'], ['...{', '}'], ['(', '']),
    fc.constantFrom(10, 16, 99, 101, 1_000, 2_499, 5_001, 40_000),
  )
  .map(([[open = '', close = ''], times]) => `{ ${open.repeat(times)} ${close.repeat(times)} }`);

const many = fc
  .tuple(
    fc.constantFrom('__typename', 'a: viewer { name }', '...f', '@skip(if: 1)', '... { __typename }', '"x"', '#\n'),
    fc.constantFrom(19, 21, 51, 800, 5_001),
  )
  .map(([text, times]) => `{ ${`${text} `.repeat(times)} } fragment f on Query { __typename }`);

/** Documents that are no GraphQL, nearly none, or far too much. */
const someText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: someTokens },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: many },
);

const someVariables: fc.Arbitrary<Readonly<Record<string, unknown>> | null> = fc.oneof(
  fc.constantFrom(null, {}),
  fc.dictionary(fc.oneof(fc.constantFrom('a', 'first', '__proto__', 'constructor'), fc.string()), NO_VALUE, {
    maxKeys: 3,
  }),
);

const someName: fc.Arbitrary<string | null> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('', 'a', '__proto__', '\0', '\ud800', 'x'.repeat(5_000)) },
);

export const anyGarbage: fc.Arbitrary<Asked> = fc.record({
  query: someText,
  variables: someVariables,
  operationName: someName,
});

/** An operation with a piece of its text cut out, doubled or replaced, and perhaps with other variables. */
export function spoilt(operations: fc.Arbitrary<Asked>): fc.Arbitrary<Asked> {
  return fc
    .record({
      asked: operations,
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(12),
      put: fc.oneof(fc.constant(''), fc.constantFrom(...TOKENS), someTokens),
      variables: fc.option(someVariables, { freq: 3, nil: undefined }),
      operationName: someName,
    })
    .map(({ asked, from, length, put, variables, operationName }) => {
      const place = Math.floor(from * asked.query.length);
      const query = asked.query.slice(0, place) + put + asked.query.slice(place + length);
      return { query, variables: variables === undefined ? (asked.variables ?? null) : variables, operationName };
    });
}
