import { request } from 'node:http';
import { FakeClient } from '../../platform/graphql/socket/fake-client.js';
import type { Planted } from './planted.js';

/** Where a hub stands, and who misuses it. */
export interface Door {
  readonly url: string;
  readonly token: string;
}

/** Everything that can be done wrong at the HTTP door, with a secret in each. */
export async function misuseHttp({ url, token }: Door, planted: Planted): Promise<void> {
  const json = { 'content-type': 'application/json' };
  const signed = { ...json, authorization: `Bearer ${token}` };
  const post = (body: string, headers: Readonly<Record<string, string>> = signed) =>
    fetch(`${url}/graphql`, { method: 'POST', body, headers });
  await post(`{"query":"{ viewer { name } }"}`, { ...json, authorization: `Bearer ${planted.in('no token')}` });
  await post(`{"query":"{ viewer { name } }"}`, { ...json, authorization: `Basic ${planted.in('a password')}` });
  await post(`{"query": ${planted.in('no JSON')}`);
  await post(planted.in('a form'), { 'content-type': 'text/plain' });
  await post(`{"query":"{ ${planted.in('a field')} }"}`);
  await post(`{"query":"{ advisory(name: \\"${planted.in('broken grammar')}"}`);
  await post(JSON.stringify({ query: '{ viewer { name } }', operationName: planted.in('an operation name') }));
  await post(JSON.stringify({ query: '{ viewer { name } }', extensions: { [planted.in('an extension')]: 1 } }));
  await fetch(`${url}/graphql?query={${planted.in('a question in an address')}}`, { headers: signed });
  await fetch(`${url}/${planted.in('a path')}`, { headers: { 'x-odd': planted.in('a header') } });
  await cutOff(`${url}/graphql`, planted.in('half a body'));
}

/** Sends half of what it promised, and goes away. */
function cutOff(url: string, half: string): Promise<void> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': 10_000 };
    const sending = request(url, { method: 'POST', headers });
    sending.on('error', () => resolve());
    sending.write(half, () => sending.destroy());
  });
}

/** The same at the socket. */
export async function misuseSocket({ url, token }: Door, planted: Planted): Promise<void> {
  const address = `${url.replace('http', 'ws')}/graphql`;
  const authorization = `Bearer ${token}`;
  const stranger = await new FakeClient(address).open();
  stranger.send({
    type: 'connection_init',
    payload: { authorization: `Bearer ${planted.in('no token on a socket')}` },
  });
  await stranger.closed;
  await new FakeClient(address, { origin: `https://${planted.in('an origin')}.example` }).closed;
  await new FakeClient(address, {}, planted.in('a protocol')).closed;
  const babbler = await new FakeClient(address).signIn({ authorization });
  babbler.send(planted.in('no message'));
  await babbler.closed;
  const asker = await new FakeClient(address).signIn({ authorization });
  asker.subscribe(
    planted.in('an id'),
    `subscription { feed(after: "${planted.in('a wrong cursor')}") { __typename } }`,
  );
  await asker.next();
  asker.socket.close(4_000, planted.in('a goodbye'));
  await asker.closed;
}
