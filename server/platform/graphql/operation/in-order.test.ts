import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.js';

const at = (...path: readonly (string | number)[]) => new GraphQLError('no', { path });
const pathsOf = (errors: readonly GraphQLError[] = []) => errors.map(({ path }) => path?.join('.') ?? '');

const somePath = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'events'), fc.nat(12)), { maxLength: 4 });

describe('the errors of an answer', () => {
  it('stand in the order of their places, items of lists by number', () => {
    const errors = [at('b'), at('a', 10, 'x'), at('a', 9, 'x'), at('a', 9), new GraphQLError('no')];

    expect(pathsOf(inOrder({ errors }).errors)).toEqual(['', 'a.9', 'a.9.x', 'a.10.x', 'b']);
  });

  it('stand alike whichever happened first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(somePath, { selector: String, maxLength: 8 }), fc.nat(), (paths, turn) => {
        const errors = paths.map((path) => at(...path));
        const turned = errors.map((_, index) => errors[(index + turn) % errors.length] ?? at());

        expect(pathsOf(inOrder({ errors: turned }).errors)).toEqual(pathsOf(inOrder({ errors }).errors));
      }),
    );
  });
});
