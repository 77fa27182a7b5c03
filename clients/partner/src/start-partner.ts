import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createYoga } from 'graphql-yoga';
import { readsAssertionsOf } from './hub-assertion.js';
import { readShelf } from './model-cards.js';
import { type PartnerContext, subgraph } from './subgraph.js';

export interface PartnerSettings {
  /** The hub that may ask. */
  readonly hub: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** What the hub lists it by; where it listens when absent. */
  readonly url?: string;
}

export interface RunningPartner {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startPartner({ hub, host, port, url }: PartnerSettings): Promise<RunningPartner> {
  const schema = await subgraph(await readShelf());
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const listed = url ?? `http://${host}:${(server.address() as AddressInfo).port}/graphql`;
  const readAsker = readsAssertionsOf(hub, listed);
  const yoga = createYoga<object, PartnerContext>({
    schema,
    context: async ({ request }) => ({ asker: await readAsker(request.headers.get('authorization')) }),
    graphiql: false,
    landingPage: false,
    logging: 'error',
  });
  server.on('request', (request, response) => void yoga(request, response));
  return {
    url: listed,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
