import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import { RequestError, type RequestErrorCode } from '../../../kernel/request-error.js';
import { answerJson } from '../../http/answer-json.js';
import { publicError } from '../errors/public-error.js';
import { mediaTypeFor, takesGraphqlResponse } from './media-type.js';
import { statusOf } from './response-status.js';

export interface ErrorAnswer {
  readonly status: number;
  readonly code: RequestErrorCode;
  readonly message: string;
}

/** Answers a request that never became an operation, in the shape of every other GraphQL answer. */
export function answerError(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, message }: ErrorAnswer,
): void {
  response.setHeader('content-type', mediaTypeFor(request));
  answerJson(response, status, { errors: [publicError(new RequestError(code, message), neverAFault)] });
}

/** Answers what was thrown where Apollo Server does not catch it, as Apollo Server answers what it does catch. */
export function answerThrown(request: IncomingMessage, response: ServerResponse, error: GraphQLFormattedError): void {
  const isModern = takesGraphqlResponse(request.headers.accept);
  const code = String(error.extensions?.['code']);
  response.setHeader('content-type', mediaTypeFor(request));
  answerJson(response, statusOf(code, { isModern, proposed: undefined, hasQuery: true }), { errors: [error] });
}

function neverAFault(fault: unknown): never {
  throw fault;
}
