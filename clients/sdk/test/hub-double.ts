import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { answerHttp } from './answer-http.js';
import { EventLog, follow, type Answered } from './event-log.js';

const SCHEMA = new URL('../../../schema/hub.graphql', import.meta.url);

/** Answers one field of Query or Mutation, in the shape of the hub's schema. `token` is null for a visitor. */
type Resolve = (variables: never, caller: { readonly token: string | null }) => unknown;

interface FeedVariables {
  readonly after?: string | null;
  readonly filter?: unknown;
}

/** What a test tells the double to do instead of answering. */
interface Mood {
  /** Whoever knocks is sent away with this close code. */
  door: number | null;
  /** The feed is answered with this error. */
  error: { readonly code: string; readonly message: string } | null;
}

/** A hub that speaks the real schema over real sockets and says what a test tells it to. */
export interface HubDouble {
  readonly url: string;
  readonly log: EventLog;
  readonly mood: Mood;
  /** The variables of every subscription so far. */
  readonly asked: readonly FeedVariables[];
  socketCount(): number;
  /** Cuts every socket without a goodbye. */
  cutSockets(): void;
  closeSockets(code: number): void;
  close(): Promise<void>;
}

/** @param answers - by name of the field; `feed` is there already, from `log` */
export async function startHubDouble(answers: Readonly<Record<string, Resolve>> = {}): Promise<HubDouble> {
  const schema = buildSchema(readFileSync(SCHEMA, 'utf8'), { assumeValidSDL: true });
  const feed = aFeed();
  const root = { ...answers, feed: feed.answer };
  const server = createServer(answerHttp(schema, root));
  const socketServer = new WebSocketServer({ server, path: '/graphql' });
  const subscriptions = useServer({ schema, roots: { subscription: root } }, socketServer);
  socketServer.on('connection', (socket) => feed.mood.door !== null && socket.close(feed.mood.door));
  await once(server.listen(0, '127.0.0.1'), 'listening');

  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    ...feed,
    ...handlesOf(socketServer.clients),
    async close() {
      socketServer.clients.forEach((socket) => socket.terminate());
      await subscriptions.dispose();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function aFeed() {
  const log = new EventLog();
  const asked: FeedVariables[] = [];
  const mood: Mood = { door: null, error: null };
  return { log, asked, mood, answer };

  function answer(variables: FeedVariables): AsyncIterable<{ feed: Answered }> {
    asked.push(variables);
    if (mood.error) throw new GraphQLError(mood.error.message, { extensions: { code: mood.error.code } });
    const place = variables.after == null ? log.events.length : log.place(variables.after);
    if (place === null) throw new GraphQLError('Nobody knows it.', { extensions: { code: 'CURSOR_UNKNOWN' } });
    return follow(log, place);
  }
}

function handlesOf(sockets: ReadonlySet<WebSocket>) {
  return {
    socketCount: () => sockets.size,
    cutSockets: () => sockets.forEach((socket) => socket.terminate()),
    closeSockets: (code: number) => sockets.forEach((socket) => socket.close(code)),
  };
}
