import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { refuseUpgrade } from '../../http/http-server.js';
import type { UpgradeRoute } from '../../http/route.js';
import type { Asker } from '../asker.js';
import type { GraphqlOptions } from '../graphql-options.js';
import { KnownDocuments } from '../operation/known-documents.js';
import { inTurn } from '../../turns/in-turn.js';
import { CLOSE } from './close-codes.js';
import { Heartbeat } from './heartbeat.js';
import { HubSocket } from './hub-socket.js';
import { isAllowedOrigin } from '../../http/own-origin.js';
import { SocketCounter } from './socket-counter.js';
import { speakProtocol } from './speak-protocol.js';
import { SocketSession } from './socket-session.js';

export interface SocketDoor {
  readonly upgrade: UpgradeRoute;
  /** Whoever opens other lasting connections takes places of it as well. */
  readonly counter: SocketCounter;
  /** Takes nobody new, gives feeds `farewellMs` to say goodbye by themselves, then closes every socket. */
  stop(farewellMs?: number): Promise<void>;
}

/** So many tokens of clients on sockets: what looks them up has other work as well. */
const LOOKED_UP_AT_ONCE = 2;

const FAREWELL_MS = 300;
const CLOSING_MS = 1_000;

/** `ws://…/graphql`: queries, mutations and subscriptions by the graphql-transport-ws protocol. */
export function openSocketDoor<Viewer extends Asker>(options: GraphqlOptions<Viewer>): SocketDoor {
  const { maxMessageBytes, maxSockets, pingEveryMs, stallMs } = options.socketLimits;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, handleProtocols });
  const counter = new SocketCounter(maxSockets);
  const documents = new KnownDocuments(options.schema, options.limits);
  const turns = inTurn(LOOKED_UP_AT_ONCE);
  const heartbeat = new Heartbeat(pingEveryMs);
  const opened = speakProtocol(options);
  let stopping = false;

  const upgrade = (request: IncomingMessage, connection: Duplex, head: Buffer): void => {
    if (stopping) return refuseUpgrade(connection, 503, 'Service Unavailable');
    if (!isAllowedOrigin(request.headers.origin, request.headers.host, options.origins))
      return refuseUpgrade(connection, 403, 'Forbidden');
    sockets.handleUpgrade(request, connection, head, (socket) => {
      heartbeat.watch(socket);
      const session = new SocketSession(
        new HubSocket(socket, request, { stallMs, reportFault: options.reportFault }),
        options,
        { counter, documents, turns },
      );
      const closed = opened(session);
      socket.once('close', (code, reason) => void closed(code, String(reason)).catch(options.reportFault));
    });
  };

  const stop = async (farewellMs = FAREWELL_MS): Promise<void> => {
    stopping = true;
    await allClosed(sockets, farewellMs);
    for (const socket of sockets.clients) socket.close(CLOSE.goingAway.code, CLOSE.goingAway.reason);
    await allClosed(sockets, CLOSING_MS);
    for (const socket of sockets.clients) socket.terminate();
    heartbeat.stop();
  };
  return { upgrade, counter, stop };
}

/** Resolves when no socket is left, or after `ms`. */
async function allClosed({ clients }: WebSocketServer, ms: number): Promise<void> {
  for (const until = Date.now() + ms; clients.size > 0 && Date.now() < until;) await sleep(10);
}
