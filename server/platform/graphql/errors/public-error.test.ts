import { GraphQLError, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { RequestError } from '../../../kernel/request-error.js';
import { publicError } from './public-error.js';

function tell(error: unknown): {
  readonly told: ReturnType<typeof publicError>;
  readonly reported: readonly unknown[];
} {
  const reported: unknown[] = [];
  const told = publicError(error, (fault) => `R${reported.push(fault)}`);
  return { told, reported };
}

const nodes = parse('{ a }').definitions;

describe('what is told of an error', () => {
  it('is its code and words when the request is to blame', () => {
    const error = new GraphQLError('wrapped', {
      originalError: new RequestError('BAD_CURSOR', 'No such cursor.'),
      path: ['a'],
    });

    expect(tell(error)).toEqual({
      told: { message: 'No such cursor.', path: ['a'], extensions: { code: 'BAD_CURSOR' } },
      reported: [],
    });
  });

  it('is BAD_REQUEST for what graphql-js says of the document', () => {
    const { told, reported } = tell(new GraphQLError('Cannot query field "b".', { nodes }));

    expect(told.extensions).toEqual({ code: 'BAD_REQUEST' });
    expect(reported).toEqual([]);
  });

  it('is BAD_REQUEST for an argument that turns out wrong while executing', () => {
    const thrown = new GraphQLError('Argument "a" must not be null.', { nodes });

    expect(
      tell(new GraphQLError(thrown.message, { nodes, path: ['a'], originalError: thrown })).told.extensions,
    ).toEqual({ code: 'BAD_REQUEST' });
  });

  it('is a reference and nothing more for a fault', () => {
    const fault = new Error('password=7');

    const { told, reported } = tell(new GraphQLError(fault.message, { originalError: fault, path: ['a'] }));

    expect(told).toEqual({
      message: "Something went wrong on the hub's side. Quote reference R1 to its operator.",
      path: ['a'],
      extensions: { code: 'INTERNAL', reference: 'R1' },
    });
    expect(reported).toEqual([fault]);
  });

  it('is a reference for an answer that does not fit its type, and the log is spared the value', () => {
    const thrown = new GraphQLError('Enum "Tlp" cannot represent value: "TOP SECRET"');

    const { told, reported } = tell(new GraphQLError(thrown.message, { nodes, path: ['a'], originalError: thrown }));

    expect(told.extensions).toMatchObject({ code: 'INTERNAL' });
    expect(JSON.stringify([told, reported.map(String), reported.map((fault) => (fault as Error).stack)])).not.toContain(
      'TOP SECRET',
    );
  });

  it('is a reference for something thrown that is no error', () => {
    expect(tell('TOP SECRET').told.message).not.toContain('TOP SECRET');
  });
});
