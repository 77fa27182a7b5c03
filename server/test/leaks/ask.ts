import { KEEPER, PEOPLE } from './cast.js';
import { tokenOf } from './plant-cast.js';

/** An operation as it is sent. */
export interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** An answer with all that a client could compare. */
export interface Answer {
  readonly body: string;
  /** Status and headers, but for the date and what follows from the body; null on the socket, which has none. */
  readonly frame: string | null;
}

/** What was answered, without the protocol around it: one payload, or one a message. */
export function payloadsOf({ body, frame }: Answer): readonly unknown[] {
  if (frame !== null) return [JSON.parse(body)];
  return body.split('\n').map((line): unknown => (JSON.parse(line) as { readonly payload?: unknown }).payload);
}

const ELSEWHERE = ['date', 'content-length'];

/** Asks over HTTP. @param account - null asks as a visitor */
export function askHttp(url: string, account: string | null, request: Request): Promise<Answer> {
  return askAt(`${url}/graphql`, account, request);
}

/** The same as the gateway of somebody else’s federation asks. */
export function askSubgraph(url: string, account: string | null, request: Request): Promise<Answer> {
  return askAt(`${url}/subgraph`, account, request);
}

async function askAt(address: string, account: string | null, request: Request): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...authorization(account),
    },
    body: JSON.stringify(request),
  });
  return toAnswer(response);
}

/** Fetches a file. @param account - null fetches as a visitor */
export async function askFile(url: string, account: string | null, path: string): Promise<Answer> {
  return toAnswer(await fetch(new URL(path, url), { headers: authorization(account) }));
}

async function toAnswer(response: Response): Promise<Answer> {
  const headers = [...response.headers]
    .filter(([name]) => !ELSEWHERE.includes(name))
    .map(([name, value]) => `${name}: ${value}`);
  return { body: await response.text(), frame: [response.status, ...headers.sort()].join('\n') };
}

export function authorization(account: string | null): Readonly<Record<string, string>> {
  const person = [...PEOPLE, KEEPER].find((each) => each.account === account);
  return person ? { authorization: `Bearer ${tokenOf(person)}` } : {};
}
