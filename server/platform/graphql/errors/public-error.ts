import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { RequestError, type RequestErrorCode } from '../../../kernel/request-error.js';

/** Logs a fault. @returns the reference under which an operator finds it */
export type ReportFault = (fault: unknown) => string;

/** How much of a message is told: those of graphql-js repeat what the caller sent, which may be a megabyte. */
const LONGEST_MESSAGE = 1_000;

/**
 * What a caller is told of an error, on either door: what the request itself is to blame for, with its code; of anything else
 * a reference, and nothing more.
 */
export function publicError(error: unknown, reportFault: ReportFault): GraphQLFormattedError {
  const cause = rootOf(error);
  if (cause instanceof RequestError) return told(error, cause.message, { code: cause.code });
  if (error instanceof GraphQLError && blamesRequest(error)) return told(error, error.message, { code: codeOf(error) });
  const reference = reportFault(cause instanceof GraphQLError ? mistypedAnswer(cause) : cause);
  return told(error, `Something went wrong on the hub's side. Quote reference ${reference} to its operator.`, {
    code: 'INTERNAL',
    reference,
  });
}

/** The error that was thrown, however often graphql-js and Apollo Server wrapped it. */
export function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;
}

/**
 * Before execution (an error without a path) graphql-js and Apollo Server complain of nothing but the request. While executing,
 * graphql-js points at the document where an argument is wrong, and at nothing where an answer does not fit its type.
 */
function blamesRequest(error: GraphQLError): boolean {
  if (!(rootOf(error) instanceof GraphQLError)) return false;
  if (error.path === undefined) return true;
  const thrown = error.originalError;
  return thrown instanceof GraphQLError && thrown.nodes !== undefined;
}

/** graphql-js has no code for its own limits, of words and of fields to compare; like every other limit they are ones of cost. */
function codeOf({ message }: GraphQLError): RequestErrorCode {
  const isLimit = message.startsWith('Syntax Error: Document contains more that') || message === 'Validation aborted.';
  return isLimit ? 'COST_EXCEEDED' : 'BAD_REQUEST';
}

/** Its message repeats the value, which has no place in a log. */
function mistypedAnswer(cause: GraphQLError): Error {
  const fault = new Error('a resolver answered what the type of its field does not allow');
  if (cause.stack !== undefined) fault.stack = `${fault.message}\n${placesIn(cause.stack)}`;
  return fault;
}

function placesIn(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

function told(error: unknown, message: string, extensions: GraphQLFormattedError['extensions']): GraphQLFormattedError {
  const { locations, path } = error instanceof GraphQLError ? error : {};
  return {
    message: message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message,
    ...(locations && { locations }),
    ...(path && { path }),
    ...(extensions && { extensions }),
  };
}
