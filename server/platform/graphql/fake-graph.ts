import { buildSchema, type GraphQLSchema } from 'graphql';
import { RequestError } from '../../kernel/request-error.js';
import { accept, refuse, type Result } from '../../kernel/result.js';
import { type HttpServer, startHttpServer } from '../http/http-server.js';
import type { Connection, TokenRefusal } from './asker.js';
import type { GraphqlOptions } from './graphql-options.js';
import { DEFAULT_LIMITS } from './limits/limits.js';
import { openGraphql } from './open-graphql.js';
import { DEFAULT_SOCKET_LIMITS } from './socket/socket-limits.js';
import type { StreamedOperation } from './sse/streamed-operation.js';

/** A graph of no feature, to try the doors with. */
const FAKE_SDL = /* GraphQL */ `
  enum Color {
    RED
    BLUE
  }
  input Paint {
    color: Color!
    coats: Int = 1
  }
  type Query {
    who: String
    echo(text: String, paint: Paint): String
    refused: String
    broken: String
    missing: String!
    misfit: Color
    slow: String
    tree: Tree
    items(first: Int): Items!
  }
  type Tree {
    name: String
    tree: Tree
    trees: [Tree!]!
  }
  type Items {
    nodes: [Item!]!
    total: Int
  }
  type Item {
    name: String
    items(first: Int): Items!
  }
  type Mutation {
    write: String
  }
  type Subscription {
    ticks: Int
    closes(reason: String): Int
    refused: Int
    broken: Int
  }
`;

export interface FakeViewer {
  readonly account: string | null;
}

export interface FakeContext {
  readonly viewer: FakeViewer;
  readonly connection: Connection | null;
  readonly ticks: () => AsyncIterable<number>;
}

const FAULT = new Error('the secret of row 7');

const RESOLVERS: Readonly<Record<string, unknown>> = {
  who: (_args: unknown, { viewer }: FakeContext) => viewer.account ?? 'visitor',
  echo: ({ text }: { text?: string }) => text ?? null,
  refused: () => Promise.reject(new RequestError('BAD_CURSOR', 'No such cursor.')),
  broken: () => Promise.reject(FAULT),
  missing: () => null,
  misfit: () => 'the secret of row 8',
  slow: () => new Promise((resolve) => setTimeout(resolve, 5_000, 'late').unref()),
  tree: () => ({ name: 'oak', tree: null, trees: [] }),
  items: ({ first }: { first?: number }) => ({ nodes: [], total: first ?? 20 }),
  write: () => 'written',
};

const SOURCES: Readonly<Record<string, (args: { reason?: string }, context: FakeContext) => unknown>> = {
  ticks: (_args, { ticks }) => ticks(),
  closes: ({ reason }, { connection }) => closing(connection, reason === 'token-expired' ? reason : 'rights-changed'),
  refused: () => Promise.reject(new RequestError('CURSOR_UNKNOWN', 'No such cursor.')),
  broken: () => Promise.reject(FAULT),
};

export function fakeSchema(): GraphQLSchema {
  const schema = buildSchema(FAKE_SDL);
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {}))
      field.resolve = (_root, args, context) => call(RESOLVERS[field.name], args, context);
  }
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    field.subscribe = (_root, args, context) => SOURCES[field.name]?.(args, context);
    field.resolve = (tick) => tick;
  }
  return schema;
}

function call(resolver: unknown, args: unknown, context: unknown): unknown {
  return typeof resolver === 'function' ? resolver(args, context) : null;
}

/** One last word, and the hub closes the socket. */
async function* closing(
  connection: Connection | null,
  reason: 'token-expired' | 'rights-changed',
): AsyncGenerator<number> {
  yield 1;
  await connection?.end(reason);
}

export interface FakeHub {
  readonly url: string;
  readonly socketUrl: string;
  /** Follows what `query` of its address says. */
  readonly streamUrl: string;
  /** What was reported. */
  readonly faults: unknown[];
  /** What `refresh` says from now on of whoever shows up. */
  revoke(refusal: TokenRefusal['kind']): void;
  readonly http: HttpServer;
  stop(): Promise<void>;
}

type Changes = {
  readonly limits?: Partial<GraphqlOptions<FakeViewer>['limits']>;
  readonly socketLimits?: Partial<GraphqlOptions<FakeViewer>['socketLimits']>;
  readonly origins?: readonly string[];
  readonly ticks?: () => AsyncIterable<number>;
  readonly authenticate?: GraphqlOptions<FakeViewer>['authenticate'];
};

/** All doors on a free port, with tokens `alice`, `bob`, and those that were good once. */
export async function openFakeHub(changes: Changes = {}): Promise<FakeHub> {
  const faults: unknown[] = [];
  const reportFault = (fault: unknown): string => `REF${faults.push(fault)}`;
  let revoked: TokenRefusal['kind'] | null = null;
  const graphql = await openGraphql<FakeViewer>({
    schema: fakeSchema(),
    authenticate: changes.authenticate ?? authenticate,
    refresh: async (viewer) => (revoked === null ? accept(viewer) : refuse({ kind: revoked })),
    createContext: (viewer, connection) =>
      ({ viewer, connection, ticks: changes.ticks ?? noTicks }) satisfies FakeContext,
    reportFault,
    limits: { ...DEFAULT_LIMITS, ...changes.limits },
    socketLimits: { ...DEFAULT_SOCKET_LIMITS, ...changes.socketLimits },
    origins: changes.origins ?? [],
  });
  const routes = { '/graphql': graphql.route, '/stream': graphql.stream(FAKE_STREAM) };
  const upgrades = { '/graphql': graphql.upgrade };
  const http = await startHttpServer({ host: '127.0.0.1', port: 0, routes, upgrades, reportFault });
  const stop = async (): Promise<void> => {
    await graphql.stop();
    await http.stop(100);
  };
  const place = `127.0.0.1:${http.port}/graphql`;
  return {
    streamUrl: `http://127.0.0.1:${http.port}/stream`,
    url: `http://${place}`,
    socketUrl: `ws://${place}`,
    faults,
    revoke: (kind) => void (revoked = kind),
    http,
    stop,
  };
}

/** The number of each tick is its id; a client that says which one it has is not told of it again. */
const FAKE_STREAM: StreamedOperation<FakeViewer> = {
  toRequest: async (_viewer, { parameters, lastEventId }) => {
    if (lastEventId === 'unknown') throw new RequestError('CURSOR_UNKNOWN', 'No such cursor.');
    return { query: parameters.get('query') ?? 'subscription { ticks }' };
  },
  toFrame: (data) => ({ id: 'ticks' in data ? String(data['ticks']) : null, event: null, data }),
};

async function authenticate(header: string | undefined): Promise<Result<FakeViewer, TokenRefusal>> {
  if (header === undefined) return accept({ account: null });
  if (header === 'Bearer expired') return refuse({ kind: 'expired-token' });
  if (header === 'Bearer revoked') return refuse({ kind: 'revoked-token' });
  const account = /^Bearer (alice|bob)$/.exec(header)?.[1];
  return account === undefined ? refuse({ kind: 'unknown-token' }) : accept({ account });
}

/** Never says anything, and never ends by itself. */
function noTicks(): AsyncIterable<number> {
  return { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) };
}
