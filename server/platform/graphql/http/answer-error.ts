import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestError, type RequestErrorCode } from '../../../kernel/request-error.js';
import { answerJson } from '../../http/answer-json.js';
import { publicError } from '../errors/public-error.js';
import { mediaTypeFor } from './media-type.js';

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

function neverAFault(fault: unknown): never {
  throw fault;
}
