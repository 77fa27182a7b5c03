import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { answerJson } from './answer-json.js';
import { type HttpOptions, type HttpServer, startHttpServer } from './http-server.js';
import { readBody } from './read-body.js';
import { health, readiness, readOnly } from './readiness.js';

let server: HttpServer | undefined;
afterEach(() => server?.stop(50));

async function serve(routes: HttpOptions['routes']): Promise<string> {
  server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, upgrades: {}, reportFault: () => 'REF1' });
  return `http://127.0.0.1:${server.port}`;
}

describe('the HTTP server', () => {
  it('answers 404 where nothing is, whatever the path is called', async () => {
    const url = await serve({});

    for (const path of ['/', '/graphql/', '/constructor', '/__proto__']) {
      const response = await fetch(url + path);
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe('private, no-store');
    }
  });

  it('finds a route whatever the query', async () => {
    const url = await serve({ '/health': readOnly(health) });

    expect(await (await fetch(`${url}/health?a=b`)).json()).toEqual({ alive: true });
  });

  it('answers a fault with its reference alone', async () => {
    const url = await serve({ '/': () => Promise.reject(new Error('secret')) });

    const response = await fetch(url);

    expect(response.status).toBe(500);
    expect(await response.text()).toMatch(/^(?!.*secret).*REF1/);
  });

  it('tells by 503 that it is not ready', async () => {
    let ready = false;
    const url = await serve({ '/ready': readOnly(readiness(async () => ready)) });

    expect((await fetch(`${url}/ready`)).status).toBe(503);
    ready = true;
    expect((await fetch(`${url}/ready`)).status).toBe(200);
  });

  it('lets nobody post to what is only to be read', async () => {
    const url = await serve({ '/health': readOnly(health) });

    expect((await fetch(`${url}/health`, { method: 'POST' })).status).toBe(405);
  });

  it('answers 404 to whoever wants a WebSocket where there is none', async () => {
    const url = await serve({});
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');

    const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));

    expect(answer).toMatch(/^HTTP\/1.1 404/);
  });
});

describe('an HTTP server that stops', () => {
  it('answers what it was asked before', async () => {
    const url = await serve({
      '/': async (_request, response) => (await sleep(100), answerJson(response, 200, 'late')),
    });
    const answer = fetch(url);
    await sleep(30);

    await server?.stop();

    expect(await (await answer).json()).toBe('late');
  });

  it('is gone in time though an answer never comes', async () => {
    const url = await serve({ '/': () => undefined });
    const answer = fetch(url).catch(() => 'cut off');
    await sleep(30);

    await server?.stop(50);

    expect(await answer).toBe('cut off');
  });

  it('does not wait for connections that were kept open', async () => {
    const url = await serve({ '/health': health });
    await (await fetch(`${url}/health`)).text();
    const start = Date.now();

    await server?.stop();

    expect(Date.now() - start).toBeLessThan(1_000);
  });
});

describe('a body', () => {
  it('that says it is too large is not read', async () => {
    const kinds: unknown[] = [];
    const url = await serve({
      '/': async (request, response) => {
        kinds.push(await readBody(request, 10));
        answerJson(response, 413, null);
      },
    });

    const response = await fetch(url, { method: 'POST', body: 'x'.repeat(100_000) });

    expect(response.status).toBe(413);
    expect(kinds).toEqual([{ ok: false, refusal: { kind: 'body-too-large' } }]);
  });

  it('that turns out too large is not kept', async () => {
    const url = await serve({
      '/': async (request, response) => {
        const body = await readBody(request, 10);
        answerJson(response, body.ok ? 200 : 413, null);
      },
    });
    const body = new ReadableStream({
      start: (stream) => (stream.enqueue(new Uint8Array(5)), stream.enqueue(new Uint8Array(6)), stream.close()),
    });

    const response = await fetch(url, { method: 'POST', body, duplex: 'half' } as RequestInit);

    expect(response.status).toBe(413);
  });

  it('that is cut off midway is told apart from an empty one', async () => {
    const bodies: unknown[] = [];
    const url = await serve({ '/': async (request) => void bodies.push(await readBody(request, 100)) });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nhalf');
    await sleep(50);

    socket.destroy();

    await expect.poll(() => bodies).toEqual([{ ok: false, refusal: { kind: 'body-cut-off' } }]);
  });
});
