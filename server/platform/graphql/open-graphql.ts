import type { Route, UpgradeRoute } from '../http/route.js';
import type { Asker } from './asker.js';
import type { GraphqlOptions } from './graphql-options.js';
import { openRequests } from './http/open-requests.js';
import { openSocketDoor } from './socket/socket-door.js';
import { sseRoute } from './sse/sse-route.js';
import type { StreamedOperation } from './sse/streamed-operation.js';

/** The graph's doors, for the HTTP server: `/graphql` for requests and sockets, and a stream of one subscription wherever it is put. */
export interface Graphql<Viewer extends Asker> {
  readonly route: Route;
  readonly upgrade: UpgradeRoute;
  /** Follows one subscription over HTTP alone, for networks that let no socket through. */
  readonly stream: (operation: StreamedOperation<Viewer>) => Route;
  /**
   * Takes no more sockets and streams, and closes the sockets that are open (1001). What was asked over HTTP is for the HTTP server to
   * finish, streams too, whose feeds say goodbye by themselves.
   */
  stop(): Promise<void>;
}

export async function openGraphql<Viewer extends Asker>(options: GraphqlOptions<Viewer>): Promise<Graphql<Viewer>> {
  const route = await openRequests(options);
  const sockets = openSocketDoor(options);
  let stopping = false;
  const door = { ...options, counter: sockets.counter, isStopping: () => stopping };
  const stop = (): Promise<void> => {
    stopping = true;
    return sockets.stop();
  };
  return {
    route,
    upgrade: sockets.upgrade,
    stream: (operation) => sseRoute(door, operation),
    stop,
  };
}
