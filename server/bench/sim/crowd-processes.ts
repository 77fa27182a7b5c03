import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { CrowdAnswer, CrowdMember, CrowdQuestion } from './crowd-order.js';

/** Subscribers in processes of their own, so that they do not slow down what they measure. */
export interface Crowd {
  answer(): Promise<CrowdAnswer>;
  close(): void;
}

const PER_PROCESS = 2_500;
const PATIENCE_MS = 120_000;
const program = fileURLToPath(new URL('crowd.ts', import.meta.url));

/** Resolves when every feed is live. @throws when they are not after two minutes */
export async function gatherCrowd(url: string, members: readonly CrowdMember[]): Promise<Crowd> {
  const children = Array.from({ length: Math.ceil(members.length / PER_PROCESS) }, (_, place) => {
    const child = fork(program, { execArgv: ['--import', 'tsx'] });
    child.send({ url, members: members.slice(place * PER_PROCESS, (place + 1) * PER_PROCESS) });
    return child;
  });
  const crowd: Crowd = {
    answer: async () => (await Promise.all(children.map((child) => ask(child, { ask: 'received' })))).reduce(added),
    close: () => children.forEach((child) => child.kill()),
  };
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await sleep(500)) {
    if ((await crowd.answer()).ready === members.length) return crowd;
  }
  const { ready, lost } = await crowd.answer();
  crowd.close();
  throw new Error(`Only ${ready} of ${members.length} feeds are live, and ${lost} sockets were lost.`);
}

async function ask(child: ChildProcess, question: CrowdQuestion): Promise<CrowdAnswer> {
  const answered = once(child, 'message');
  child.send(question);
  const [answer] = (await answered) as [CrowdAnswer];
  return answer;
}

function added(left: CrowdAnswer, right: CrowdAnswer): CrowdAnswer {
  const accounts = [...new Set([...Object.keys(left.perAccount), ...Object.keys(right.perAccount)])];
  return {
    ready: left.ready + right.ready,
    lost: left.lost + right.lost,
    deliveries: left.deliveries + right.deliveries,
    bytes: left.bytes + right.bytes,
    lagsMs: [...left.lagsMs, ...right.lagsMs],
    perAccount: Object.fromEntries(
      accounts.map((account) => [account, joined(left.perAccount[account], right.perAccount[account])]),
    ),
  };
}

type Spread = CrowdAnswer['perAccount'][string];

const NONE: Spread = { subscribers: 0, fewest: Infinity, most: 0 };

function joined(left = NONE, right = NONE): Spread {
  return {
    subscribers: left.subscribers + right.subscribers,
    fewest: Math.min(left.fewest, right.fewest),
    most: Math.max(left.most, right.most),
  };
}
