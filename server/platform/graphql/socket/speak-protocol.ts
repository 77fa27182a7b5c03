import { type ExecutionArgs, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { makeServer } from 'graphql-ws';
import type { Asker } from '../asker.js';
import { publicError } from '../errors/public-error.js';
import type { GraphqlOptions } from '../graphql-options.js';
import type { OperationCost } from '../operation/prepare-operation.js';
import { runOperation } from '../operation/run-operation.js';
import { subscribeOperation } from '../operation/subscribe-operation.js';
import type { SocketSession } from './socket-session.js';

/** What an operation came to, as graphql-js or graphql-ws has it. */
interface Answered {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly unknown[] | undefined;
}

/** Called when the socket has closed. */
export type Closed = (code?: number, reason?: string) => Promise<void>;

/**
 * Speaks graphql-transport-ws on a session's socket, with the rules, limits and masking of the other door.
 *
 * @returns what begins a session
 */
export function speakProtocol<Viewer extends Asker>(
  options: GraphqlOptions<Viewer>,
): (session: SocketSession<Viewer>) => Closed {
  const { limits, socketLimits, reportFault } = options;
  const toPublic = (errors: readonly unknown[]): GraphQLFormattedError[] =>
    errors.map((error) => publicError(error, reportFault));
  const toPayload = ({ data, errors }: Answered, cost: OperationCost | undefined) => ({
    ...(errors && { errors: toPublic(errors) }),
    ...(data !== undefined && { data }),
    extensions: { cost },
  });
  return (session) => {
    const server = makeServer<Record<string, unknown>, undefined>({
      connectionInitWaitTimeout: socketLimits.initTimeoutMs,
      onConnect: ({ connectionParams }) => session.signIn(connectionParams),
      onClose: () => session.signOut(),
      onSubscribe: ({ subscriptions }, id, payload) =>
        session
          .prepare({ id, payload }, Object.keys(subscriptions).length)
          .catch((error: unknown) => [graphqlErrorFrom(error)]),
      execute: (args: ExecutionArgs) => runOperation(args, limits.timeoutMs),
      subscribe: (args: ExecutionArgs) =>
        subscribeOperation(args, {
          freshContext: () => session.freshContext(),
          timeoutMs: limits.timeoutMs,
          outlet: (answer) =>
            session.outletOf(args, async (message) => {
              const { result, told } = await answer(message);
              return { payload: toPayload(result, session.costOf(args)), told };
            }),
        }),
      onNext: (...[, , , args, result]) => toPayload(result, session.costOf(args)),
      onError: (...[, , , errors]) => toPublic(errors),
    });
    return server.opened(session.socket, undefined);
  };
}

/** graphql-ws takes nothing else; what it was made of is told or masked when it is sent. */
function graphqlErrorFrom(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) });
}
