import { FakeClient, type Message } from '../../platform/graphql/socket/fake-client.js';

/** What is asked, as any client would send it. */
export interface Asked {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** The same as text, for what no program would write. */
type Json = string;

export interface DoorAnswer {
  readonly data?: unknown;
  readonly errors?: readonly DoorError[];
  readonly extensions?: unknown;
}

interface DoorError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly reference?: string };
}

/** One client who asks the same at both doors of one hub. */
export interface BothDoors {
  overHttp(asked: Asked | Json): Promise<DoorAnswer>;
  /** Of a subscription its first message. */
  overSocket(asked: Asked | Json): Promise<DoorAnswer>;
  close(): void;
}

/** @param url - of the hub's `/graphql`. @param token - null asks as a visitor */
export async function openBothDoors(url: string, token: string | null): Promise<BothDoors> {
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  const client = await new FakeClient(url.replace(/^http/, 'ws')).signIn(authorization);
  let asking = 0;
  return {
    overHttp: (asked) => askOverHttp(url, jsonOf(asked), authorization),
    overSocket: (asked) => askOverSocket(client, `${(asking += 1)}`, jsonOf(asked)),
    close: () => client.socket.terminate(),
  };
}

function jsonOf(asked: Asked | Json): Json {
  return typeof asked === 'string' ? asked : JSON.stringify(asked);
}

async function askOverHttp(url: string, body: Json, headers: Readonly<Record<string, string>>): Promise<DoorAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body,
  });
  return response.json() as Promise<DoorAnswer>;
}

async function askOverSocket(client: FakeClient, id: string, payload: Json): Promise<DoorAnswer> {
  client.send(`{"id":"${id}","type":"subscribe","payload":${payload}}`);
  const first = await answerTo(client, id);
  if (first.type !== 'next') return { errors: first.payload as readonly DoorError[] };
  client.send({ id, type: 'complete' });
  return first.payload as DoorAnswer;
}

/** The next message for `id`: of what was asked before, a `complete` or a message too many may still be under way. */
async function answerTo(client: FakeClient, id: string): Promise<Message> {
  for (;;) {
    const next = await Promise.race([client.next(), client.closed]);
    if ('code' in next) throw new Error(`the socket was closed with ${next.code} (${next.reason})`);
    if (next.id === id) return next;
  }
}

/** An answer with its references made alike: each fault has its own. */
export function withoutReferences(answer: DoorAnswer): DoorAnswer {
  const told = JSON.stringify(answer, (key, value: unknown) => (key === 'reference' ? 'REF' : value));
  return JSON.parse(told.replaceAll(/Quote reference \w+/g, 'Quote reference REF')) as DoorAnswer;
}

/** The code of each error, none for an answer without. */
export function codesOf({ errors = [] }: DoorAnswer): readonly string[] {
  return errors.map(({ extensions }) => extensions?.code ?? 'none');
}
