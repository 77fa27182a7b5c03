import { createClient, type Client } from 'graphql-ws/client';
import { authorization, type HubAccess } from '../hub-request.js';

/** One connection to the hub, opened when somebody follows the feed and shared by all who do. */
export interface FeedSocket {
  readonly client: Client;
  /** True from the moment the hub accepted the caller until it connects anew. */
  isAccepted(): boolean;
  /** To be called once, when the subscription has ended: its place on the connection is another's then. */
  leave(): void;
}

/** The connections of one caller: one for each patience and twenty subscriptions, so that nearly always there is one. */
export interface FeedSockets {
  /** @param staleAfterMs - how long the hub may be silent; it is asked for a sign of life twice as often */
  open(staleAfterMs: number): Promise<FeedSocket>;
}

/** What stands in for a browser's `WebSocket`. */
export type WebSocketClass = new (url: string, protocols?: string | string[]) => object;

export function feedSockets(hub: HubAccess, given: WebSocketClass | undefined): FeedSockets {
  const all: SharedSocket[] = [];
  return {
    async open(staleAfterMs) {
      const known = all.find((socket) => socket.staleAfterMs === staleAfterMs && socket.taken < MOST_SUBSCRIPTIONS);
      const shared = known ?? { staleAfterMs, taken: 0, opened: openSocket(hub, given, staleAfterMs) };
      if (!known) all.push(shared);
      shared.taken += 1;
      return { ...(await shared.opened), leave: () => void (shared.taken -= 1) };
    },
  };
}

/** A hub closes a connection that asks for more, with all that it carries. */
const MOST_SUBSCRIPTIONS = 20;

interface SharedSocket {
  readonly staleAfterMs: number;
  readonly opened: Promise<Omit<FeedSocket, 'leave'>>;
  taken: number;
}

async function openSocket(
  hub: HubAccess,
  given: WebSocketClass | undefined,
  staleAfterMs: number,
): Promise<Omit<FeedSocket, 'leave'>> {
  let accepted = false;
  const client = createClient({
    url: hub.endpoint.replace(/^http/, 'ws'),
    webSocketImpl: given ?? (await webSocketClass()),
    connectionParams: () => authorization(hub.token),
    connectionAckWaitTimeout: staleAfterMs,
    keepAlive: staleAfterMs / 2,
    // The library's own retry would start again from the first cursor: connecting anew is the subscription's work.
    retryAttempts: 0,
    on: { connecting: () => (accepted = false), connected: () => (accepted = true) },
  });
  return { client, isAccepted: () => accepted };
}

/** A hub that is gone answers neither a handshake nor a goodbye; the default of half a minute would keep a program from ending. */
const PATIENCE = { handshakeTimeout: 20_000, closeTimeout: 2_000 };

/** The browser's, or that of the `ws` package where Node has none of its own (before 22). */
async function webSocketClass(): Promise<WebSocketClass> {
  if (typeof WebSocket !== 'undefined') return WebSocket;
  const { WebSocket: NodeWebSocket } = await import('ws');
  return class extends NodeWebSocket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols, PATIENCE);
      // Given up before it was open, a socket says so as an error, by then to nobody: Node would end the program.
      this.on('error', () => undefined);
    }
  };
}
