import type { Route, UpgradeRoute } from '../http/route.js';
import type { Asker } from './asker.js';
import type { GraphqlOptions } from './graphql-options.js';
import { makeApollo } from './http/apollo.js';
import { graphqlRoute } from './http/graphql-route.js';
import { openSocketDoor } from './socket/socket-door.js';

/** The graph's two doors, for the HTTP server to put at `/graphql`. */
export interface Graphql {
  readonly route: Route;
  readonly upgrade: UpgradeRoute;
  /** Takes no more sockets and closes those that are open (1001). What was asked over HTTP is for the HTTP server to finish. */
  stop(): Promise<void>;
}

export async function openGraphql<Viewer extends Asker>(options: GraphqlOptions<Viewer>): Promise<Graphql> {
  const apollo = makeApollo(options);
  await apollo.start();
  const sockets = openSocketDoor(options);
  return { route: graphqlRoute(apollo, options), upgrade: sockets.upgrade, stop: () => sockets.stop() };
}
