import { once } from 'node:events';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import type { Closed } from './fake-client.js';

/** Source: RFC 6455, section 1.3 */
const UPGRADE = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};

/**
 * Opens a socket as clients of other protocols and pages of other sites do, and says nothing on it: a library would give up before
 * it tells what the server says.
 *
 * @returns how the server closes the socket; when it refuses the handshake, the status of that
 */
export function fakeHandshake(url: string, headers: Readonly<Record<string, string>>): Promise<Closed> {
  return new Promise((resolve, reject) => {
    const opening = request(new URL('/graphql', url), { headers: { ...UPGRADE, ...headers } });
    opening.once('response', ({ statusCode: code = 0, statusMessage: reason = '' }) => resolve({ code, reason }));
    opening.once('upgrade', (_response, socket, head) => closeFrame(socket, head).then(resolve, reject));
    opening.once('error', reject);
    opening.end();
  });
}

/** Source: RFC 6455, sections 5.2 and 5.5.1 */
async function closeFrame(socket: Socket, head: Buffer): Promise<Closed> {
  const chunk: Buffer = head.length > 0 ? head : (await once(socket, 'data'))[0];
  socket.destroy();
  if (chunk[0] !== 0x88) throw new Error('The first thing that the server said was no goodbye.');
  return { code: chunk.readUInt16BE(2), reason: chunk.toString('utf8', 4, 2 + (chunk[1] ?? 0)) };
}
