import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { answerJson } from './answer-json.js';
import { pathOf, type Route, type UpgradeRoute } from './route.js';
import { setSecurityHeaders } from './security-headers.js';

export interface HttpOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** By exact path, or by the first part of one: `/exports/` takes all below it. */
  readonly routes: Readonly<Record<string, Route>>;
  /** What answers at any other path; 404 where it is absent. */
  readonly otherwise?: Route | undefined;
  readonly upgrades: Readonly<Record<string, UpgradeRoute>>;
  /** Logs a fault. @returns its reference */
  readonly reportFault: (fault: unknown) => string;
}

export interface HttpServer {
  readonly port: number;
  /** Takes nobody new, lets what was asked be answered, and is gone after `graceMs` at the latest. */
  stop(graceMs?: number): Promise<void>;
}

/** A request that is not there completely after this long is given up. */
const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than the minute after which balancers drop an idle connection, so that they do it and not we. */
const KEEP_ALIVE_MS = 65_000;
const GRACE_MS = 3_000;

/** @throws when the port is taken */
export async function startHttpServer(options: HttpOptions): Promise<HttpServer> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_MS });
  server.on('request', (request, response) => void answer(options, request, response));
  server.on('upgrade', (request, socket, head) => upgrade(options, { request, socket, head }));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return { port: portOf(server), stop: (graceMs = GRACE_MS) => stop(server, graceMs) };
}

async function answer(
  { routes, otherwise, reportFault }: HttpOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  setSecurityHeaders(response);
  const route = routeFor(routes, pathOf(request)) ?? otherwise;
  if (!route) return answerJson(response, 404, { message: 'Nothing is here.' });
  try {
    await route(request, response);
  } catch (fault) {
    const reference = reportFault(fault);
    answerJson(response, 500, {
      message: `Something went wrong on the hub's side. Quote reference ${reference} to its operator.`,
    });
  }
}

function routeFor(routes: HttpOptions['routes'], path: string): Route | undefined {
  const known = [path, `/${path.split('/')[1]}/`].find((each) => Object.hasOwn(routes, each));
  return known === undefined ? undefined : routes[known];
}

function upgrade({ upgrades }: HttpOptions, asked: { request: IncomingMessage; socket: Duplex; head: Buffer }): void {
  const path = pathOf(asked.request);
  const route = Object.hasOwn(upgrades, path) ? upgrades[path] : undefined;
  // A connection that breaks while it is refused is nobody's fault.
  asked.socket.on('error', () => asked.socket.destroy());
  if (route) route(asked.request, asked.socket, asked.head);
  else refuseUpgrade(asked.socket, 404, 'Not Found');
}

/** Answers a request to become a WebSocket by plain HTTP, and closes. */
export function refuseUpgrade(socket: Duplex, status: number, reason: string): void {
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function stop(server: Server, graceMs: number): Promise<void> {
  // A kept-alive connection is not idle before its answer is out.
  server.prependListener(
    'request',
    (_request, response: ServerResponse) => void response.setHeader('connection', 'close'),
  );
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await new Promise<void>((resolve) => {
    const deadline = setTimeout(resolve, graceMs);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
  });
  clearInterval(sweep);
  server.closeAllConnections();
}
