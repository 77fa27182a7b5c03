import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import { graphqlErrorOf } from '../errors/graphql-error-of.js';
import { publicError, rootOf } from '../errors/public-error.js';
import type { GraphqlOptions } from '../graphql-options.js';
import type { Asker } from '../asker.js';
import { checkOperation, HUB_RULES, type OperationCost } from '../operation/prepare-operation.js';
import { runOperation } from '../operation/run-operation.js';
import { responseStatus } from './response-status.js';

type ApolloOptions = Pick<GraphqlOptions<Asker>, 'schema' | 'limits' | 'reportFault'>;
type Gateway = NonNullable<ApolloServerOptions<BaseContext>['gateway']>;

/** Apollo Server for the HTTP door: negotiation, documents already seen, CSRF prevention. Started by whoever gets it. */
export function makeApollo(options: ApolloOptions): ApolloServer<BaseContext> {
  const { limits, reportFault } = options;
  return new ApolloServer<BaseContext>({
    gateway: executing(options),
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    // With a handler of our own as well, both would stop the server, and neither would end.
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.maxTokens },
    validationRules: HUB_RULES,
    formatError: (_formatted, error) => publicError(error, reportFault),
    logger: forFaults(reportFault),
    plugins: [checking(options), responseStatus, ...SILENCED],
  });
}

/** Apollo Server's own executor has no end to its patience; this seam also lets the schema change while it runs. */
function executing({ schema, limits }: ApolloOptions): Gateway {
  return {
    load: async () => ({
      executor: ({ schema: current, document, operationName, request, context }) =>
        runOperation(
          { schema: current, document, operationName, variableValues: request.variables ?? {}, contextValue: context },
          limits.timeoutMs,
        ),
    }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

function checking({ schema, limits }: { schema: GraphQLSchema; limits: ApolloOptions['limits'] }): ApolloServerPlugin {
  return {
    requestDidStart: async () => {
      let cost: OperationCost | null = null;
      return {
        didResolveOperation: async ({ document, request }) => {
          const asked = { query: '', operationName: request.operationName, variables: request.variables };
          const checked = checkOperation(schema, document, { request: asked, limits });
          if (checked.operation.operation === OperationTypeNode.SUBSCRIPTION)
            throw graphqlErrorOf('BAD_REQUEST', OVER_THE_SOCKET);
          cost = checked.cost;
        },
        willSendResponse: async ({ response: { body } }) => {
          if (cost !== null && body.kind === 'single') body.singleResult.extensions = { cost };
        },
      };
    },
  };
}

const OVER_THE_SOCKET = 'Subscriptions go over the WebSocket at this same path (graphql-transport-ws).';

/** What Apollo Server would log goes where all faults go; it says nothing else that the hub does not say itself. */
function forFaults(reportFault: (fault: unknown) => string): NonNullable<ApolloServerOptions<BaseContext>['logger']> {
  const silent = (): void => undefined;
  return { debug: silent, info: silent, warn: silent, error: (message) => void reportFault(rootOf(message)) };
}

/** Nothing is sent to Apollo whatever APOLLO_… is in the environment; cache control wraps every resolver and is of no use here. */
const SILENCED: readonly ApolloServerPlugin[] = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];
