import type { ExecutionArgs, GraphQLError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Result } from '../../../kernel/result.js';
import { addressOf, type Asker, type Connection, type EndReason, tokenMessage, type TokenRefusal } from '../asker.js';
import { graphqlErrorOf } from '../errors/graphql-error-of.js';
import type { GraphqlOptions } from '../graphql-options.js';
import type { KnownDocuments } from '../operation/known-documents.js';
import { checkOperation, type OperationCost } from '../operation/prepare-operation.js';
import { shapeOf } from '../operation/shape.js';
import type { Outlet } from '../operation/shared-stream.js';
import type { InTurn } from '../../turns/in-turn.js';
import { authorizationOf } from './authorization-of.js';
import { CLOSE, CLOSE_AT_END, closeForToken } from './close-codes.js';
import type { HubSocket } from './hub-socket.js';
import type { SocketCounter } from './socket-counter.js';

/** What all sessions of a door have together. */
interface Shared {
  readonly counter: SocketCounter;
  readonly documents: KnownDocuments;
  /** In which tokens are looked up: after a restart, every client comes at once. */
  readonly turns: InTurn;
}

/** What was found of an operation when it was prepared. */
interface Prepared {
  /** As its client calls it. */
  readonly id: string;
  readonly cost: OperationCost;
}

/** What is answered to a message, and what that tells. */
interface Payload {
  readonly payload: object;
  readonly told: unknown;
}

const TAIL = Buffer.from('}');

/** One client on one socket: who it is, and what it may still ask. */
export class SocketSession<Viewer extends Asker> implements Connection {
  readonly socket: HubSocket;
  readonly #options: GraphqlOptions<Viewer>;
  readonly #counter: SocketCounter;
  readonly #documents: KnownDocuments;
  readonly #turns: InTurn;
  readonly #prepared = new WeakMap<ExecutionArgs, Prepared>();
  #viewer: Viewer | null = null;
  #leave: (() => void) | null = null;

  constructor(socket: HubSocket, options: GraphqlOptions<Viewer>, { counter, documents, turns }: Shared) {
    this.socket = socket;
    this.#options = options;
    this.#counter = counter;
    this.#documents = documents;
    this.#turns = turns;
  }

  /** Takes the client in, or closes its socket and says why by the code. */
  async signIn(params: Readonly<Record<string, unknown>> | undefined): Promise<boolean> {
    const header = authorizationOf(params, this.socket.request.headers.authorization);
    const asker = await this.#turns(() => this.#options.authenticate(header)).catch(this.#fault);
    if (asker === null) this.socket.end(CLOSE.tryLater);
    else if (!asker.ok) this.socket.end(closeForToken(asker.refusal));
    else this.#admit(asker.value);
    return this.#viewer !== null;
  }

  /** Gives back what the client held. */
  signOut(): void {
    this.#leave?.();
    this.#leave = null;
  }

  async end(reason: EndReason): Promise<void> {
    const close = CLOSE_AT_END[reason];
    if (close !== null) this.socket.end(close);
    await this.socket.closed;
  }

  /** What is to be executed, with the rights of this moment, or why not. */
  async prepare(
    { id, payload }: { readonly id: string; readonly payload: SubscribePayload },
    underWay: number,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { schema, limits, socketLimits } = this.#options;
    if (underWay > socketLimits.maxSubscriptions) return this.#refuseMore(socketLimits.maxSubscriptions);
    const fresh = await this.#refresh();
    if (!fresh.ok) return [graphqlErrorOf('UNAUTHENTICATED', tokenMessage(fresh.refusal))];
    const document = this.#documents.read(payload.query);
    if (!('kind' in document)) return document;
    const { cost } = checkOperation(schema, document, { request: payload, limits });
    const args = {
      schema,
      document,
      operationName: payload.operationName ?? null,
      variableValues: payload.variables ?? {},
      contextValue: this.freshContext(),
    };
    this.#prepared.set(args, { id, cost });
    return args;
  }

  /** What was found when the operation was prepared. */
  costOf(prepared: ExecutionArgs): OperationCost | undefined {
    return this.#prepared.get(prepared)?.cost;
  }

  /** The way to the client past the stream of an operation. What is sent on it is what graphql-ws would send. */
  outletOf(args: ExecutionArgs, answer: (message: unknown) => Promise<Payload>): Outlet<unknown> {
    const { id, cost } = this.#known(this.#prepared.get(args));
    const { schema, document, operationName, variableValues } = args;
    const asked = { schema, document, operationName: operationName ?? null, variables: variableValues ?? {}, cost };
    const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
    return {
      ...shapeOf(asked),
      answer: async (message) => {
        const { payload, told } = await answer(message);
        return { text: JSON.stringify(payload), told };
      },
      push: (payload) => this.socket.push(head, payload, TAIL),
    };
  }

  /** @throws before the client has signed in, which the protocol does not allow for */
  freshContext(): object {
    return this.#options.createContext(this.#known(this.#viewer), this);
  }

  #refuseMore(limit: number): readonly GraphQLError[] {
    this.socket.end(CLOSE.tooManySubscriptions);
    return [graphqlErrorOf('RATE_LIMITED', `A socket may have ${limit} operations under way.`)];
  }

  #admit(viewer: Viewer): void {
    // The client may have left while its token was looked up.
    if (!this.socket.isOpen()) return;
    this.#leave = this.#counter.take(
      viewer.account ?? `address ${addressOf(this.socket.request, this.#options.socketLimits.proxies)}`,
    );
    if (this.#leave === null) this.socket.end(CLOSE.tooManySockets);
    else this.#viewer = viewer;
  }

  /** Closes the socket when the token is no longer good. */
  async #refresh(): Promise<Result<Viewer, TokenRefusal>> {
    const fresh = await this.#turns(() => this.#options.refresh(this.#known(this.#viewer)));
    if (fresh.ok) this.#viewer = fresh.value;
    else this.socket.end(closeForToken(fresh.refusal));
    return fresh;
  }

  #known<T>(what: T | null | undefined): T {
    if (what === null || what === undefined) throw new Error('a socket was used before its client had signed in');
    return what;
  }

  readonly #fault = (fault: unknown): null => {
    this.#options.reportFault(fault);
    return null;
  };
}
