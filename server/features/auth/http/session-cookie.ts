import type { IncomingMessage } from 'node:http';
import { SESSION_MS, type SessionSecret } from '../model/session.js';

/** Only here a browser sends the cookie along: no other door of the hub ever sees it. */
export const SESSION_PATH = '/session';

/** @returns what the browser kept of its session; null when it kept none */
export function cookieOf(request: IncomingMessage): string | null {
  const name = nameFor(request);
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

/** Out of reach of scripts, of other sites, and (where the page came by https) of plain http. */
export function cookieFor(request: IncomingMessage, session: SessionSecret): string {
  return written(request, session, SESSION_MS / 1000);
}

export function forgottenCookie(request: IncomingMessage): string {
  return written(request, '', 0);
}

/** Cookies know no ports: two hubs on one machine would take each other's. */
function nameFor({ headers }: IncomingMessage): string {
  const port = /:(\d+)$/.exec(headers.host ?? '')?.[1];
  return port === undefined ? 'seamark_session' : `seamark_session_${port}`;
}

function written(request: IncomingMessage, value: string, maxAgeSeconds: number): string {
  const secure = request.headers.origin?.startsWith('https:') === true ? ['Secure'] : [];
  const attributes = [`Path=${SESSION_PATH}`, `Max-Age=${maxAgeSeconds}`, 'HttpOnly', 'SameSite=Strict', ...secure];
  return [`${nameFor(request)}=${value}`, ...attributes].join('; ');
}
