import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchSdl } from './fetch-sdl.js';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A subgraph that answers as it likes. */
async function subgraph(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

describe('what a subgraph says of itself', () => {
  it('is asked of its service', async () => {
    const asked: unknown[] = [];
    const url = await subgraph((request, response) => {
      request.on('data', (part: Buffer) => asked.push(JSON.parse(part.toString())));
      request.on('end', () => response.end(JSON.stringify({ data: { _service: { sdl: 'type Query { a: Int }' } } })));
    });

    expect(await fetchSdl(url)).toEqual({ ok: true, value: 'type Query { a: Int }' });
    expect(asked).toEqual([{ query: '{ _service { sdl } }' }]);
  });

  it.each<[string, RequestListener, string]>([
    ['garbage', (_request, response) => void response.end('<html>'), 'no `_service { sdl }`'],
    [
      'another type',
      (_request, response) => void response.end('{"data":{"_service":{"sdl":7}}}'),
      'no `_service { sdl }`',
    ],
    ['errors', (_request, response) => void response.end('{"errors":[{"message":"no"}]}'), 'no `_service { sdl }`'],
    ['too much', (_request, response) => void response.end('x'.repeat(1_100_000)), 'longer than 1048576 bytes'],
    [
      'a redirect',
      (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1/' }).end(),
      'redirect',
    ],
    ['nothing', (request) => void request.socket.destroy(), 'could not be asked'],
  ])('is not taken from %s', async (_what, answer, reason) => {
    const said = await fetchSdl(await subgraph(answer));

    expect(said).toMatchObject({ ok: false, refusal: expect.stringContaining(reason) as string });
  });

  it('is not taken from what is no address', async () => {
    expect(await fetchSdl('http://')).toMatchObject({ ok: false });
  });
});
