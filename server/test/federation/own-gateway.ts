import { buildHTTPExecutor } from '@graphql-tools/executor-http';
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import { composeServices } from '@theguild/federation-composition';
import { buildSchema, execute, graphql, type GraphQLSchema, parse } from 'graphql';

/** Who asks the gateway: a token, null for a visitor. */
interface Caller {
  readonly token: string | null;
}

/** What a partner was named, and by its own word. */
export interface Representation {
  readonly __typename: string;
  readonly name?: string;
  readonly identifier?: string;
}

export interface OwnGateway {
  /** What is answered, data and errors, as JSON. */
  ask(query: string, token: string | null): Promise<unknown>;
  /** All that the partner was ever asked for. */
  readonly named: readonly Representation[];
}

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])';

/** Model cards of systems, and duties to report: a graph that keeps the policy for partners. */
export const CARDS = `${LINK}
  type Query { cards_shelf: [Card!] }
  type Card { title: String about: Advisory }
  type AISystem @key(fields: "identifier") { identifier: String modelCard: String }
  type Advisory @key(fields: "name") { name: String! duty: String }
`;

/** The same as it is served. */
const SERVED = `
  scalar _Any
  union _Entity = AISystem | Advisory
  type Query { cards_shelf: [Card!] _entities(representations: [_Any!]!): [_Entity]! }
  type Card { title: String about: Advisory }
  type AISystem { identifier: String modelCard: String }
  type Advisory { name: String! duty: String }
`;

/**
 * A gateway as a member would run it: over the hub's `/subgraph`, and over a partner of its own, which has a card of every advisory in
 * `shelf`. It sends on the token of whoever asks to the hub, and nothing of it to the partner.
 */
export async function ownGateway(hub: string, shelf: readonly string[]): Promise<OwnGateway> {
  const named: Representation[] = [];
  const schema = composedOf(await sdlOf(hub), { hub, partner: cardsPartner(shelf, named) });
  return {
    named,
    ask: async (source, token) =>
      JSON.parse(
        JSON.stringify(await graphql({ schema, source, contextValue: { token } satisfies Caller })),
      ) as unknown,
  };
}

async function sdlOf(hub: string): Promise<string> {
  const response = await fetch(`${hub}/subgraph`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  const answer = (await response.json()) as { readonly data: { readonly _service: { readonly sdl: string } } };
  return answer.data._service.sdl;
}

type Executor = ReturnType<typeof buildHTTPExecutor>;

function composedOf(
  sdl: string,
  { hub, partner }: { readonly hub: string; readonly partner: Executor },
): GraphQLSchema {
  const composed = composeServices([
    { name: 'hub', url: `${hub}/subgraph`, typeDefs: parse(sdl) },
    { name: 'cards', url: 'http://cards.example/graphql', typeDefs: parse(CARDS) },
  ]);
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  const toHub = buildHTTPExecutor({ endpoint: `${hub}/subgraph`, headers: (request) => headersOf(request?.context) });
  return getStitchedSchemaFromSupergraphSdl({
    supergraphSdl: composed.supergraphSdl,
    batch: true,
    onSubschemaConfig: (subgraph) => {
      subgraph.executor = subgraph.name === 'HUB' ? toHub : partner;
    },
  });
}

function headersOf(caller: Caller | undefined): Record<string, string> {
  return caller?.token ? { authorization: `Bearer ${caller.token}` } : {};
}

function cardsPartner(shelf: readonly string[], named: Representation[]): Executor {
  const schema = buildSchema(SERVED);
  const rootValue = {
    cards_shelf: () => shelf.map((name) => ({ title: `Card of ${name}`, about: { name } })),
    _entities: ({ representations }: { readonly representations: readonly Representation[] }) => {
      named.push(...representations);
      return representations.map((each) => ({
        ...each,
        modelCard: `Card of ${each.identifier}`,
        duty: `Report ${each.name}`,
      }));
    },
  };
  const executor = ({
    document,
    variables,
  }: {
    readonly document: ReturnType<typeof parse>;
    readonly variables?: unknown;
  }) => execute({ schema, document, variableValues: variables as Record<string, unknown>, rootValue });
  return executor as Executor;
}
