import { WebSocket } from 'ws';
import type { Subscriber } from '../audience.js';
import { now } from '../bulletins.js';
import { DOCUMENTS } from '../documents.js';
import { answering } from '../helper-process.js';

interface Start {
  readonly url: string;
  /** `bare` speaks no protocol; `idle` opens a socket and says nothing. */
  readonly speaks: 'graphql' | 'bare' | 'idle';
  readonly subscribers: readonly Subscriber[];
  /** Sockets that are being opened at a time. */
  readonly atOnce: number;
  /** Goes on from the cursors of before; after an ended server. */
  readonly resumes?: boolean;
}

const sockets: WebSocket[] = [];
const cursors: (string | null)[] = [];
const frames: string[] = [];
let heard = 0;
let bytes = 0;
let times: number[] = [];
let wake: () => void = () => undefined;

answering({
  start: () => undefined,
  open: async ({ subscribers, atOnce, ...way }: Start) => {
    const waiting = [...subscribers.entries()];
    const opening = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        await open({ ...way, number: next[0], subscriber: next[1] });
    };
    const began = now();
    await Promise.all(Array.from({ length: atOnce }, opening));
    return now() - began;
  },
  close: async () => {
    const open = sockets.filter(({ readyState }) => readyState !== WebSocket.CLOSED);
    const closed = open.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of sockets) socket.terminate();
    await Promise.all(closed);
    sockets.length = 0;
  },
  /** Begins to count. */
  listen: () => {
    heard = 0;
    bytes = 0;
    times = [];
  },
  /** Resolves when so many messages have come. @returns when each came, in order, and how long they were together */
  heard: async (count: number) => {
    while (heard < count) await new Promise<void>((resolve) => (wake = resolve));
    return { times, bytes };
  },
  /** One message of each kind, as it was sent. */
  frames: () => frames,
});

interface Opening extends Omit<Start, 'subscribers' | 'atOnce'> {
  readonly number: number;
  readonly subscriber: Subscriber;
}

/** Resolves when the subscriber has caught up. */
async function open({ url, speaks, number, subscriber, resumes }: Opening): Promise<void> {
  const { kind, token, document } = subscriber;
  const protocols = speaks === 'bare' ? [] : ['graphql-transport-ws'];
  const socket = new WebSocket(speaks === 'bare' ? `${url}?kind=${kind}` : url, protocols, {
    perMessageDeflate: false,
  });
  sockets.push(socket);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  if (speaks === 'bare') return void socket.on('message', (data: Buffer) => hear(data, kind));
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  const acknowledged = new Promise((resolve, reject) => {
    socket.once('message', resolve).once('close', (code) => reject(new Error(`closed unacknowledged: ${code}`)));
  });
  socket.send(JSON.stringify({ type: 'connection_init', payload: { kind, ...authorization } }));
  await acknowledged;
  if (speaks === 'idle') return;
  const variables = resumes === true && cursors[number] ? { after: cursors[number] } : {};
  await new Promise<void>((resolve, reject) => {
    socket.once('close', (code, reason) => reject(new Error(`closed: ${code} ${String(reason)}`)));
    socket.on('message', (data: Buffer) => {
      if (data.includes('"type":"error"', 0, 'latin1')) reject(new Error(data.toString()));
      else if (data.includes('FeedCaughtUp', 0, 'latin1')) resolve();
      else hear(data, kind);
      keepCursor(data, number);
    });
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: DOCUMENTS[document], variables } }));
  });
}

function hear(data: Buffer, kind: number): void {
  heard += 1;
  bytes += data.length;
  times.push(now());
  frames[kind] ??= data.toString('utf8');
  wake();
}

/** Of the last message: where its subscriber goes on when the server has ended. */
function keepCursor(data: Buffer, number: number): void {
  const at = data.indexOf('"cursor":"', 0, 'latin1') + 10;
  cursors[number] = at < 10 ? null : data.toString('latin1', at, data.indexOf('"', at));
}
