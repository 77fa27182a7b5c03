import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, type BaseContext, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { accept, refuse, type Result } from '../../../kernel/result.js';
import { type BodyRefusal, readBody } from '../../http/read-body.js';
import type { Route } from '../../http/route.js';
import { type Asker, tokenMessage } from '../asker.js';
import type { GraphqlOptions } from '../graphql-options.js';
import { answerError, type ErrorAnswer } from './answer-error.js';

export const MAX_BODY_BYTES = 1_048_576;

type DoorOptions<Viewer extends Asker> = Pick<GraphqlOptions<Viewer>, 'authenticate' | 'createContext'>;

/** `POST /graphql` (and GET for queries): GraphQL over HTTP, as whoever the bearer token stands for. */
export function graphqlRoute<Viewer extends Asker>(
  apollo: ApolloServer<BaseContext>,
  { authenticate, createContext }: DoorOptions<Viewer>,
): Route {
  return async (request, response) => {
    if (request.method !== 'POST' && request.method !== 'GET') return answerMethod(request, response);
    const asker = await authenticate(request.headers.authorization);
    if (!asker.ok) return answerToken(request, response, tokenMessage(asker.refusal));
    const body = await readJson(request);
    if (!body.ok) return answerBody(request, response, body.refusal);

    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        search: searchOf(request),
        body: body.value,
      },
      context: async () => createContext(asker.value, null),
    });
    await send(response, answer);
  };
}

function answerMethod(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('allow', 'GET, POST');
  answerError(request, response, {
    status: 405,
    code: 'BAD_REQUEST',
    message: 'GraphQL is asked by POST, queries also by GET.',
  });
}

/** Source: RFC 6750, section 3 */
function answerToken(request: IncomingMessage, response: ServerResponse, message: string): void {
  response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
  answerError(request, response, { status: 401, code: 'UNAUTHENTICATED', message });
}

function answerBody(request: IncomingMessage, response: ServerResponse, refusal: ErrorAnswer | null): void {
  if (refusal !== null) answerError(request, response, refusal);
}

/** @returns undefined for what is no JSON, which Apollo Server refuses; refused with null when the client has gone */
async function readJson(request: IncomingMessage): Promise<Result<unknown, ErrorAnswer | null>> {
  if (request.method !== 'POST') return accept(undefined);
  if (request.headers['content-encoding'] !== undefined)
    return refuse(answerOf(415, 'The body must not be compressed.'));
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!body.ok) return refuse(BODY_ANSWERS[body.refusal.kind]);
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return accept(undefined);
  try {
    return accept(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.value)));
  } catch {
    return refuse(answerOf(400, 'The body is not valid JSON in UTF-8.'));
  }
}

const BODY_ANSWERS: Readonly<Record<BodyRefusal['kind'], ErrorAnswer | null>> = {
  'body-too-large': answerOf(413, `The body is larger than ${MAX_BODY_BYTES} bytes.`),
  'body-cut-off': null,
};

function answerOf(status: number, message: string): ErrorAnswer {
  return { status, code: 'BAD_REQUEST', message };
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function searchOf({ url = '' }: IncomingMessage): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}

async function send(response: ServerResponse, answer: HTTPGraphQLResponse): Promise<void> {
  for (const [name, value] of answer.headers) if (name !== 'cache-control') response.setHeader(name, value);
  response.statusCode = answer.status ?? 200;
  if (answer.body.kind === 'complete') return void response.end(answer.body.string);
  for await (const part of answer.body.asyncIterator) response.write(part);
  response.end();
}
