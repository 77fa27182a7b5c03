import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson } from '../../../platform/http/answer-json.js';
import { isOwnPage } from '../../../platform/http/own-origin.js';
import { readBody } from '../../../platform/http/read-body.js';
import type { Route } from '../../../platform/http/route.js';
import type { Result } from '../../../kernel/result.js';
import type { AuthenticateRefusal } from '../actions/authenticate.js';
import type { OpenedSession, SignIn } from '../actions/open-session.js';
import type { SampleAccount } from '../model/sample-account.js';
import { comesFromHere } from './sample-door.js';
import { readSignIn } from './read-sign-in.js';
import { cookieFor, cookieOf, forgottenCookie } from './session-cookie.js';

export interface SessionDoor {
  readonly openSession: (signIn: SignIn) => Promise<Result<OpenedSession, AuthenticateRefusal>>;
  /** Whom one may sign in as by name, on this machine. */
  readonly listSamples: () => readonly SampleAccount[];
}

const MAX_BYTES = 4_096;

/**
 * `/session`, for the hub's own pages alone. GET tells which sample accounts one may sign in as. POST signs in with a token, as a sample
 * account, or (with an empty object) by the cookie of before; it sets the cookie anew and answers a pass. DELETE forgets the cookie.
 */
export function sessionRoute(door: SessionDoor): Route {
  return async (request, response) => {
    if (request.method === 'GET')
      return answerJson(response, 200, { samples: comesFromHere(request) ? door.listSamples() : [] });
    if (request.method !== 'POST' && request.method !== 'DELETE') return refuseMethod(response);
    if (!isOwnPage(request.headers)) return answerJson(response, 403, { message: 'Only for the pages of this hub.' });
    if (request.method === 'DELETE') return signOut(request, response);
    await signIn(door, request, response);
  };
}

function refuseMethod(response: ServerResponse): void {
  response.setHeader('allow', 'GET, POST, DELETE');
  answerJson(response, 405, { message: 'Ask by GET, POST or DELETE.' });
}

function signOut(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('set-cookie', forgottenCookie(request));
  response.statusCode = 204;
  response.end();
}

async function signIn(door: SessionDoor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, MAX_BYTES);
  if (!body.ok) return answerJson(response, 413, { message: 'That is no way to sign in.' });
  const asked = readSignIn(body.value, cookieOf(request));
  if (asked === null) return answerJson(response, 400, { message: 'Send a token, or the name of a sample account.' });
  if (asked.with === 'nothing') return answerJson(response, 200, { pass: null });
  const isForeign = asked.with === 'sample' && !comesFromHere(request);
  const opened = isForeign ? UNKNOWN : await door.openSession(asked);
  if (opened.ok) return welcome(request, response, opened.value);
  // A cookie that stands for nobody any more is of no use.
  if (asked.with === 'session') response.setHeader('set-cookie', forgottenCookie(request));
  refuse(response, opened.refusal);
}

const UNKNOWN = { ok: false, refusal: { kind: 'unknown-token' } } as const;

function welcome(request: IncomingMessage, response: ServerResponse, { session, pass, passMs }: OpenedSession): void {
  response.setHeader('set-cookie', cookieFor(request, session));
  answerJson(response, 200, { pass, passMs });
}

function refuse(response: ServerResponse, { kind }: AuthenticateRefusal): void {
  answerJson(response, 401, { code: kind, message: MESSAGES[kind] });
}

const MESSAGES: Readonly<Record<AuthenticateRefusal['kind'], string>> = {
  'unknown-token': 'This hub knows no such token.',
  'expired-token': 'You were signed in, and that has ended. Sign in again.',
  'revoked-token': 'The token was revoked.',
};
