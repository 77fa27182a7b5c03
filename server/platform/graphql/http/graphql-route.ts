import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, type BaseContext, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { Route } from '../../http/route.js';
import { type Asker, tokenMessage } from '../asker.js';
import { publicError } from '../errors/public-error.js';
import type { GraphqlOptions } from '../graphql-options.js';
import { checkNesting } from '../limits/check-nesting.js';
import { answerError, answerThrown, type ErrorAnswer } from './answer-error.js';
import { readJson } from './read-json.js';

type DoorOptions<Viewer extends Asker> = Pick<
  GraphqlOptions<Viewer>,
  'authenticate' | 'createContext' | 'limits' | 'reportFault'
>;

/**
 * `POST /graphql`: GraphQL over HTTP, as whoever the bearer token stands for. Not by GET: what is asked in an address stays in
 * histories and logs, and other sites can ask it.
 */
export function graphqlRoute<Viewer extends Asker>(
  apollo: ApolloServer<BaseContext>,
  options: DoorOptions<Viewer>,
): Route {
  return async (request, response) => {
    try {
      await answer(apollo, options, { request, response });
    } catch (fault) {
      answerThrown(request, response, publicError(fault, options.reportFault));
    }
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answer<Viewer extends Asker>(
  apollo: ApolloServer<BaseContext>,
  { authenticate, createContext, limits }: DoorOptions<Viewer>,
  { request, response }: Exchange,
): Promise<void> {
  if (request.method !== 'POST') return answerMethod(request, response);
  const asker = await authenticate(request.headers.authorization);
  if (!asker.ok) return answerToken(request, response, tokenMessage(asker.refusal));
  const body = await readJson(request);
  if (!body.ok) return answerBody(request, response, body.refusal);
  checkNesting(queryOf(body.value), limits);

  const httpGraphQLRequest = { method: 'POST', headers: headersOf(request), search: '', body: body.value };
  const context = async () => createContext(asker.value, null);
  await send(response, await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context }));
}

function answerMethod(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('allow', 'POST');
  answerError(request, response, { status: 405, code: 'BAD_REQUEST', message: 'GraphQL is asked by POST.' });
}

/** Source: RFC 6750, section 3 */
function answerToken(request: IncomingMessage, response: ServerResponse, message: string): void {
  response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
  answerError(request, response, { status: 401, code: 'UNAUTHENTICATED', message });
}

function answerBody(request: IncomingMessage, response: ServerResponse, refusal: ErrorAnswer | null): void {
  if (refusal !== null) answerError(request, response, refusal);
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** @returns nothing for what is no text, which Apollo Server refuses */
function queryOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string'
    ? body.query
    : '';
}

async function send(response: ServerResponse, answer: HTTPGraphQLResponse): Promise<void> {
  for (const [name, value] of answer.headers) if (name !== 'cache-control') response.setHeader(name, value);
  response.statusCode = answer.status ?? 200;
  if (answer.body.kind === 'complete') return void response.end(answer.body.string);
  for await (const part of answer.body.asyncIterator) response.write(part);
  response.end();
}
