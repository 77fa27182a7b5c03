import { setMaxListeners } from 'node:events';
import { refreshViewer } from '../features/auth/actions/authenticate.js';
import { authenticateGateway } from '../features/auth/actions/authenticate-gateway.js';
import { authenticateShown } from '../features/auth/actions/authenticate-shown.js';
import { openSession, type SignIn } from '../features/auth/actions/open-session.js';
import { SESSION_PATH } from '../features/auth/http/session-cookie.js';
import { sessionRoute } from '../features/auth/http/session-route.js';
import type { Viewer } from '../features/auth/model/viewer.js';
import { KEYS_PATH } from '../features/federation/http/keys-route.js';
import { feedOverSse } from '../features/feed/graphql/feed-over-sse.js';
import { watchLog } from '../features/feed/store/log-watch.js';
import { watchRights } from '../features/feed/store/rights-watch.js';
import { makeSnapshot } from '../features/interop/actions/make-snapshot.js';
import { exportRoute, snapshotRoute } from '../features/interop/http/export-routes.js';
import { machineClock } from '../kernel/clock.js';
import type { GraphqlOptions } from '../platform/graphql/graphql-options.js';
import { openRequests } from '../platform/graphql/http/open-requests.js';
import { type Graphql, openGraphql } from '../platform/graphql/open-graphql.js';
import { DEFAULT_LIMITS } from '../platform/graphql/limits/limits.js';
import { DEFAULT_SOCKET_LIMITS } from '../platform/graphql/socket/socket-limits.js';
import { type HttpServer, startHttpServer } from '../platform/http/http-server.js';
import { health, readiness, readOnly } from '../platform/http/readiness.js';
import type { Route } from '../platform/http/route.js';
import { readSite } from '../platform/http/site.js';
import { pageOr, siteRoute } from '../platform/http/site-route.js';
import type { Database } from '../platform/postgres/database.js';
import { logFault } from '../platform/telemetry/fault.js';
import { bindActions, type HubActions } from './actions.js';
import { background, type Background } from './background.js';
import { eachMinute } from './each-minute.js';
import { graphqlContext } from './graphql-context.js';
import { type HubNeeds, type HubOptions, machineRandomness, needsOf } from './hub-needs.js';
import { joinPartners } from './partners/join-partners.js';
import { buildHubSchema } from './resolvers.js';
import { buildHubSubgraph } from './subgraph.js';

export interface Hub {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** Answers what was asked, ends the feeds, and is gone within 5 seconds. The database is its opener's to close. */
  stop(): Promise<void>;
}

/** A hub on an open database, serving. */
export async function buildHub(options: HubOptions): Promise<Hub> {
  const { config, database, log, clock = machineClock } = options;
  const reportFault = (fault: unknown) => logFault(log, machineRandomness, fault);
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  const watch = await watchLog(database);
  const rights = await watchRights(database);
  const jobs = options.background ?? background(reportFault);
  const own = { clock, watch, rights, stop: stopping.signal, report: reportFault, inBackground: jobs.run };
  const needs = needsOf(options, own);
  const actions = bindActions(needs);
  const schema = buildHubSchema();
  const joined = await joinPartners(options, { schema, actions, hubUrl: needs.hubUrl });
  const graph = graphOptions(config, { needs, actions: { ...actions, ...joined.actions }, reportFault });
  const graphql = await openGraphql<Viewer>({ ...graph, schema: joined.schema });
  const subgraph = await openRequests<Viewer>({
    ...graph,
    schema: buildHubSubgraph(schema).schema,
    authenticate: (header) => authenticateGateway(needs, header),
  });
  const page = pageOf(options);
  const ready = readiness(() => !stopping.signal.aborted && isReachable(database));
  const doors = doorsOf({ graphql, subgraph, actions, needs, page });
  const routes = { ...doors, [KEYS_PATH]: readOnly(joined.keys), '/ready': readOnly(ready) };
  const { host, port } = config;
  const upgrades = { '/graphql': graphql.upgrade };
  const http = await startHttpServer({ host, port, routes, otherwise: page, upgrades, reportFault });
  const endNights = eachMinute(jobs, () => makeSnapshot(needs));
  const parts = { stopping, graphql, http, watches: [watch, rights, joined], jobs, endNights };
  return { url: urlOf(config.host, http), stop: () => stop(parts) };
}

/** How the graph is asked, by whatever door. */
function graphOptions(
  config: HubOptions['config'],
  { needs, actions, reportFault }: Pick<Doors, 'needs' | 'actions'> & Pick<GraphqlOptions<Viewer>, 'reportFault'>,
): Omit<GraphqlOptions<Viewer>, 'schema'> {
  return {
    authenticate: (header) => authenticateShown(needs, header),
    refresh: (viewer) => refreshViewer(needs, viewer),
    createContext: graphqlContext(actions, needs.ledger),
    reportFault,
    limits: DEFAULT_LIMITS,
    socketLimits: {
      ...DEFAULT_SOCKET_LIMITS,
      maxSockets: config.maxSockets,
      maxSubscriptions: config.maxSubscriptions,
      proxies: config.proxies ?? 0,
    },
    origins: [],
  };
}

interface Parts {
  readonly stopping: AbortController;
  readonly graphql: Graphql<Viewer>;
  readonly http: HttpServer;
  readonly watches: readonly { close(): Promise<void> }[];
  readonly jobs: Background;
  readonly endNights: () => void;
}

interface Doors {
  readonly graphql: Graphql<Viewer>;
  readonly subgraph: Route;
  readonly actions: HubActions;
  readonly needs: HubNeeds;
  readonly page: Route | undefined;
}

/** Where one comes in, by path. */
function doorsOf({ graphql, subgraph, actions, needs, page }: Doors): Readonly<Record<string, Route>> {
  const feed = graphql.stream(feedOverSse(actions));
  const exported = readOnly(exportRoute({ ...actions, authenticate: (header) => authenticateShown(needs, header) }));
  const session = { openSession: (signIn: SignIn) => openSession(needs, signIn), listSamples: needs.samples.list };
  return {
    '/graphql': graphql.route,
    '/subgraph': subgraph,
    '/feed': page === undefined ? feed : pageOr(page, feed),
    [SESSION_PATH]: sessionRoute(session),
    '/exports/': page === undefined ? exported : pageOr(page, exported),
    '/snapshots/': readOnly(snapshotRoute(actions)),
    '/health': readOnly(health),
  };
}

/** The console, where one was built. */
function pageOf({ console: folder }: HubOptions): Route | undefined {
  const site = folder === undefined ? null : readSite(folder);
  return site === null ? undefined : siteRoute(site);
}

/** Feeds say goodbye first, then sockets close, then what was asked over HTTP is answered. */
async function stop({ stopping, graphql, http, watches, jobs, endNights }: Parts): Promise<void> {
  endNights();
  stopping.abort();
  await graphql.stop();
  await http.stop();
  await jobs.settled();
  for (const watch of watches) await watch.close();
}

async function isReachable(database: Database): Promise<boolean> {
  try {
    await database.relay((sql) => sql.query('SELECT FROM hub.log_head'));
    return true;
  } catch {
    return false;
  }
}

function urlOf(host: string, { port }: HttpServer): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
