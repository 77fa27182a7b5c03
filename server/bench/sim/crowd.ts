import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { CrowdAnswer, CrowdMember, CrowdOrder, CrowdQuestion } from './crowd-order.js';

// A process full of subscribers as light as they can be, so that what is measured is the hub: each a socket, a subscription and
// three numbers. It is told by its parent what to open and when to tell.

interface Standing {
  readonly account: string;
  isLive: boolean;
  isLost: boolean;
  received: number;
}

const OPENING_AT_ONCE = 25;

const crowd: Standing[] = [];
const lagsMs: number[] = [];
let bytes = 0;

process.on('message', (message: CrowdOrder | CrowdQuestion) => {
  if ('ask' in message) process.send?.(answer());
  else void openAll(message);
});
process.on('disconnect', () => process.exit());

async function openAll({ url, members }: CrowdOrder): Promise<void> {
  const waiting = [...members];
  await Promise.all(
    Array.from({ length: OPENING_AT_ONCE }, async () => {
      for (let member = waiting.shift(); member; member = waiting.shift()) await open(url, member);
    }),
  );
}

async function open(url: string, { account, token, document }: CrowdMember): Promise<void> {
  const standing: Standing = { account, isLive: false, isLost: false, received: 0 };
  crowd.push(standing);
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    perMessageDeflate: false,
  });
  const say = (message: object): void => socket.send(JSON.stringify(message));
  socket.on('error', () => undefined);
  socket.on('close', () => (standing.isLost = true));
  socket.on('open', () =>
    say({ type: 'connection_init', payload: token === null ? {} : { authorization: `Bearer ${token}` } }),
  );
  socket.on('message', (message: Buffer) => {
    const text = message.toString();
    if (text.startsWith('{"type":"connection_ack"')) say({ id: '1', type: 'subscribe', payload: { query: document } });
    else hear(standing, text, message.length);
  });
  while (!standing.isLive && !standing.isLost) await sleep(5);
}

/** Looks for what it needs instead of reading it all: the crowd shares its cores with the hubs. */
function hear(standing: Standing, text: string, length: number): void {
  if (text.includes('"FeedCaughtUp"')) standing.isLive = true;
  const at = /"at":"([^"]+)"/.exec(text)?.[1];
  if (at === undefined) return;
  standing.received += 1;
  bytes += length;
  lagsMs.push(Date.now() - Date.parse(at));
}

function answer(): CrowdAnswer {
  const accounts = [...new Set(crowd.map(({ account }) => account))];
  return {
    ready: crowd.filter(({ isLive, isLost }) => isLive && !isLost).length,
    lost: crowd.filter(({ isLost }) => isLost).length,
    deliveries: lagsMs.length,
    bytes,
    lagsMs,
    perAccount: Object.fromEntries(accounts.map((account) => [account, spread(account)])),
  };
}

function spread(account: string): CrowdAnswer['perAccount'][string] {
  const counts = crowd.filter((standing) => standing.account === account).map(({ received }) => received);
  return { subscribers: counts.length, fewest: Math.min(...counts), most: Math.max(...counts) };
}
