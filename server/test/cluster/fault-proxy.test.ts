import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from './fault-proxy.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const all = (): boolean => true;

/** A server that answers its name to whatever it is told. */
async function echoing(name: string): Promise<{ readonly port: number; readonly taken: Socket[] }> {
  const taken: Socket[] = [];
  const server = createServer((socket) => {
    taken.push(socket);
    socket.on('error', () => undefined).on('data', () => socket.write(name));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  closing.push(() => {
    taken.forEach((socket) => socket.destroy());
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, taken };
}

async function proxyOf(ports: readonly number[]): Promise<FaultProxy> {
  const proxy = await startFaultProxy(ports);
  closing.push(() => proxy.close());
  return proxy;
}

function client({ port }: FaultProxy): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  closing.push(() => socket.destroy());
  return socket;
}

async function answerTo(socket: Socket): Promise<string> {
  socket.write('?');
  const [answer] = await once(socket, 'data', { signal: AbortSignal.timeout(5_000) });
  return String(answer);
}

describe('the network of the fault test', () => {
  it('goes to each server in turn, and passes over one that does not answer', async () => {
    const [one, two] = [await echoing('one'), await echoing('two')];
    const proxy = await proxyOf([one.port, 1, two.port]);

    const answers = [await answerTo(client(proxy)), await answerTo(client(proxy)), await answerTo(client(proxy))];

    expect(new Set(answers)).toEqual(new Set(['one', 'two']));
  });

  it('cuts what it is told to cut, so that both ends hear of it', async () => {
    const { port, taken } = await echoing('one');
    const proxy = await proxyOf([port]);
    const socket = client(proxy);
    await answerTo(socket);

    expect(proxy.cut(all)).toBe(1);

    await once(socket, 'close');
    await expect.poll(() => taken[0]?.destroyed).toBe(true);
  });

  it('falls silent both ways, and tells neither end that the other has gone', async () => {
    const { port, taken } = await echoing('one');
    const proxy = await proxyOf([port]);
    const socket = client(proxy);
    await answerTo(socket);
    const heard: unknown[] = [];
    socket.on('data', (chunk) => heard.push(chunk));

    proxy.freeze(all);
    taken[0]?.write('news');
    socket.destroy();
    await sleep(100);

    expect([heard, taken[0]?.destroyed, proxy.count()]).toEqual([[], false, 0]);
  });

  it('passes slowly what it is told to slow down, whole and in order', async () => {
    const { port } = await echoing('one');
    const proxy = await proxyOf([port]);
    const socket = client(proxy);
    await answerTo(socket);

    proxy.slow(all, 60);
    const startedAt = performance.now();
    const answer = await answerTo(socket);

    expect([answer, performance.now() - startedAt >= 110]).toEqual(['one', true]);
  });
});
