import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import { RequestError } from '../../../kernel/request-error.js';
import { answerJson } from '../../http/answer-json.js';
import type { Route } from '../../http/route.js';
import { addressOf, type Asker, tokenMessage } from '../asker.js';
import { publicError } from '../errors/public-error.js';
import type { GraphqlOptions } from '../graphql-options.js';
import { statusOf } from '../http/response-status.js';
import { checkOperation, readDocument } from '../operation/prepare-operation.js';
import type { SocketCounter } from '../socket/socket-counter.js';
import { isAllowedOrigin } from '../../http/own-origin.js';
import { refuseAt } from './refuse.js';
import { SseConnection } from './sse-connection.js';
import { streamOperation } from './stream-operation.js';
import type { StreamedOperation } from './streamed-operation.js';

/** What a stream is made of. */
export interface SseDoor<Viewer extends Asker> extends GraphqlOptions<Viewer> {
  /** Counts streams and sockets together. */
  readonly counter: SocketCounter;
  readonly isStopping: () => boolean;
}

/** Follows one subscription over HTTP, as whoever the bearer token stands for. Source: WHATWG HTML, server-sent events */
export function sseRoute<Viewer extends Asker>(door: SseDoor<Viewer>, operation: StreamedOperation<Viewer>): Route {
  return async (request, response) => {
    try {
      await answer(door, operation, { request, response });
    } catch (error) {
      answerError(response, publicError(error, door.reportFault));
    }
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answer<Viewer extends Asker>(
  door: SseDoor<Viewer>,
  operation: StreamedOperation<Viewer>,
  { request, response }: Exchange,
): Promise<void> {
  if (request.method !== 'GET') return refuseAt(response, 'method');
  if (door.isStopping()) return refuseAt(response, 'stopping');
  if (!isAllowedOrigin(request.headers.origin, request.headers.host, door.origins)) return refuseAt(response, 'origin');
  const asker = await door.authenticate(request.headers.authorization);
  if (!asker.ok) return refuseAt(response, 'token', tokenMessage(asker.refusal));
  const leave = door.counter.take(asker.value.account ?? `address ${addressOf(request, door.socketLimits.proxies)}`);
  if (leave === null) return refuseAt(response, 'too-many');
  // The client may have left while its token was looked up.
  if (response.destroyed) return leave();
  response.once('close', leave);
  await follow(door, operation, { request, response, viewer: asker.value });
}

async function follow<Viewer extends Asker>(
  door: SseDoor<Viewer>,
  operation: StreamedOperation<Viewer>,
  { request, response, viewer }: Exchange & { readonly viewer: Viewer },
): Promise<void> {
  const connection = new SseConnection(response, door.socketLimits);
  const asked = await operation.toRequest(viewer, askedBy(request));
  const document = readDocument(door.schema, asked.query, door.limits);
  if (!('kind' in document)) throw firstOf(document);
  checkOperation(door.schema, document, { request: asked, limits: door.limits });
  const freshContext = (): object => door.createContext(viewer, connection);
  const args = {
    schema: door.schema,
    document,
    variableValues: asked.variables ?? {},
    contextValue: freshContext(),
  };
  const stream = await streamOperation(args, { freshContext, timeoutMs: door.limits.timeoutMs });
  if (!(Symbol.asyncIterator in stream)) throw firstOf(stream);
  void connection.closed.then(() => stream.return());
  connection.begin();
  await pump(door, { stream, connection, operation });
}

interface Pumped<Viewer> {
  readonly stream: AsyncGenerator<ExecutionResult, void, void>;
  readonly connection: SseConnection;
  readonly operation: StreamedOperation<Viewer>;
}

/** An event that comes with errors is not whole: the stream ends with what went wrong, and a client that comes again is sent it anew. */
async function pump<Viewer extends Asker>(
  { reportFault }: SseDoor<Viewer>,
  { stream, connection, operation }: Pumped<Viewer>,
): Promise<void> {
  for await (const { data, errors } of stream) {
    const [error] = errors ?? [];
    if (error === undefined) await connection.send(operation.toFrame(data ?? {}));
    else await connection.send({ id: null, event: 'notice', data: noticeOf(publicError(error, reportFault)) });
    if (error !== undefined || !connection.isOpen()) break;
  }
  connection.finish();
}

function noticeOf({ message, extensions }: GraphQLFormattedError): object {
  return { ...extensions, message };
}

function askedBy({ url = '/', headers }: IncomingMessage) {
  const { 'last-event-id': lastEventId } = headers;
  const parameters = new URLSearchParams(url.split('?').slice(1).join('?'));
  return { parameters, lastEventId: typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : null };
}

function firstOf(errors: readonly GraphQLError[]): Error {
  return errors[0] ?? new RequestError('BAD_REQUEST', 'Nothing can be followed so.');
}

function answerError(response: ServerResponse, error: GraphQLFormattedError): void {
  const code = String(error.extensions?.['code']);
  answerJson(response, statusOf(code, { isModern: true, proposed: undefined, hasQuery: true }), { errors: [error] });
}
