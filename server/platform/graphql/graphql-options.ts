import type { GraphQLSchema } from 'graphql';
import type { Asker, Authenticate, Connection, Refresh } from './asker.js';
import type { ReportFault } from './errors/public-error.js';
import type { OperationLimits } from './limits/limits.js';
import type { SocketLimits } from './socket/socket-limits.js';

/** What both doors of the graph are made of. */
export interface GraphqlOptions<Viewer extends Asker> {
  readonly schema: GraphQLSchema;
  readonly authenticate: Authenticate<Viewer>;
  readonly refresh: Refresh<Viewer>;
  /**
   * What resolvers find as their context, made anew for each operation and for each message of a subscription.
   *
   * @param connection - the socket that the operation came over; null over HTTP
   */
  readonly createContext: (viewer: Viewer, connection: Connection | null) => object;
  readonly reportFault: ReportFault;
  readonly limits: OperationLimits;
  readonly socketLimits: SocketLimits;
  /** Origins (`https://console.example`) that may open a socket besides the hub's own. */
  readonly origins: readonly string[];
}
