import type { Document } from './document.js';
import { SeamarkRequestError, SeamarkUnreachable } from './errors.js';
import { isAnswer, toError, type GraphQLAnswer } from './graphql-answer.js';

/** A token, or where to get a fresh one each time it is needed. Null: a visitor, who sees TLP:CLEAR. */
export type Token = string | null | (() => string | null | Promise<string | null>);

/** How to reach one hub as one caller. */
export interface HubAccess {
  /** `http://127.0.0.1:4000/graphql` */
  readonly endpoint: string;
  readonly token: Token;
  readonly fetch: typeof fetch;
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs: number;
}

/** Asks for exactly what a document says. @throws SeamarkRequestError, SeamarkFault, SeamarkUnreachable */
export async function request<Answer, Variables>(
  hub: HubAccess,
  document: Document<Answer, Variables>,
  variables: Variables | undefined,
): Promise<Answer> {
  const { data, errors } = await rawRequest(hub, document, variables);
  if (errors && errors.length > 0) throw toError(errors);
  // The hub validated the document against its schema, which is what the document's type was made from.
  return data as Answer;
}

/** The GraphQL answer as it came, errors and all. @throws SeamarkRequestError when the token is refused, SeamarkUnreachable */
export async function rawRequest(hub: HubAccess, query: string, variables: unknown): Promise<GraphQLAnswer> {
  const { status, body } = await send(hub, JSON.stringify({ query, variables }));
  const answer = parseJson(body);
  if (status === 401) throw refusedToken(answer);
  if (isAnswer(answer)) return answer;
  throw new SeamarkUnreachable(`${hub.endpoint} answered ${status} without GraphQL. Is this the address of a hub?`);
}

async function send(hub: HubAccess, body: string): Promise<{ readonly status: number; readonly body: string }> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json;q=0.9',
    ...(await authorization(hub.token)),
  };
  try {
    const signal = AbortSignal.timeout(hub.timeoutMs);
    const response = await hub.fetch(hub.endpoint, { method: 'POST', headers, body, signal });
    return { status: response.status, body: await response.text() };
  } catch (cause) {
    const why = isTimeout(cause) ? 'did not answer in time' : 'cannot be reached';
    throw new SeamarkUnreachable(`${hub.endpoint} ${why}.`, { cause });
  }
}

function refusedToken(answer: unknown): SeamarkRequestError {
  const said = isAnswer(answer) ? answer.errors?.[0]?.message : undefined;
  return new SeamarkRequestError('UNAUTHENTICATED', said ?? 'The hub does not accept this token.');
}

/** The header that says who asks; nothing for a visitor. */
export async function authorization(token: Token): Promise<{ authorization?: string }> {
  const value = typeof token === 'function' ? await token() : token;
  return value ? { authorization: `Bearer ${value}` } : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'TimeoutError';
}
