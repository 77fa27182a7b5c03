import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one request brought to a partner. */
export interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  readonly body: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };
}

export interface FakePartner {
  readonly url: string;
  readonly received: readonly Received[];
  /** How many requests were open at the same time, at most. */
  readonly mostOpen: () => number;
  stop(): Promise<void>;
}

export type Answering = (response: ServerResponse, received: Received) => void;

/** A machine that answers over real sockets whatever a test has it answer. */
export async function fakePartner(answering: Answering): Promise<FakePartner> {
  const received: Received[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    most = Math.max(most, (open += 1));
    response.once('close', () => (open -= 1));
    void readText(request).then((text) => {
      const one = { headers: request.headers, text, body: JSON.parse(text) as Received['body'] };
      received.push(one);
      answering(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    received,
    mostOpen: () => most,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Answers JSON. */
export function answer(body: unknown, type = 'application/json'): Answering {
  return (response) => void response.setHeader('content-type', type).end(JSON.stringify(body));
}

/** Answers the same of each thing that it is asked about. */
export function answerEach(of: (thing: Readonly<Record<string, string>>) => unknown): Answering {
  return (response, received) => {
    const things = received.body.variables['representations'] as readonly Readonly<Record<string, string>>[];
    answer({ data: { _entities: things.map(of) } })(response, received);
  };
}
