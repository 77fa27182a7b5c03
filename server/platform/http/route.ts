import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** Answers one request. What it throws is a fault: the server logs it and answers 500. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Takes over a connection that asks to become a WebSocket. */
export type UpgradeRoute = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** The path of a request, without its query. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}
