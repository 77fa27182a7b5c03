import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Seamark } from '@seamark/sdk';
import { type OwnCluster, startOwnCluster } from '../cluster/own-cluster.js';
import { type Fault, writeChaos } from './chaos.js';
import { type FaultReport, reportOf } from './fault-report.js';
import { AUTHORS, FOLLOWERS, type Member } from './oracle/cast.js';
import type { Script } from './oracle/script.js';
import { LAST_WORD, writeScript } from './oracle/write-script.js';
import { emptyLedger, type Ledger, Publisher } from './publish-lane.js';
import { rage } from './rage.js';
import { journalFile, journalOf, startSubscribers, type SubscriberProcess } from './subscriber-processes.js';

export interface FaultRunOptions {
  readonly seed: number;
  /** How many commits, at least. */
  readonly operations: number;
  /** How many processes are killed; the network fails as often. */
  readonly kills: number;
  /** True syncs commits to disk as in service. */
  readonly durable: boolean;
}

const PROCESSES = 3;
const STALE_AFTER_MS = 3_000;
/** A request whose connection fell silent is given up after so long. */
const TIMEOUT_MS = 4_000;
const LAST_WORD_MS = 60_000;

/** Plays a script while everything is killed and cut, waits until every follower has the last word, and judges. */
export async function runFaults({ seed, operations, kills, durable }: FaultRunOptions): Promise<FaultReport> {
  const script = writeScript(seed, operations);
  const chaos = writeChaos(seed, sizeOf(script), kills);
  const cluster = await startOwnCluster({ hubs: 2, durable });
  const folder = mkdtempSync(join(tmpdir(), 'seamark-faults-'));
  const ledger = emptyLedger();
  const fileOf = ({ account }: Member): string => journalFile(folder, account);
  let subscribers: readonly SubscriberProcess[] = [];
  try {
    subscribers = await startFollowing(cluster, fileOf);
    const startedAt = performance.now();
    await play(script, chaos, { cluster, subscribers, ledger });
    await everybodyHas(ledger.names.get(LAST_WORD.advisory) ?? '', fileOf);
    const seconds = (performance.now() - startedAt) / 1000;
    return await reportOf({ script, chaos, ledger, cluster, journal: (member) => journalOf(fileOf(member)), seconds });
  } finally {
    await Promise.all(subscribers.map((process) => process.stop()));
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizeOf({ lanes }: Script): number {
  return lanes.reduce((size, { operations }) => size + operations.length, 0);
}

/** Each starts where a list of its own ended. */
async function startFollowing(
  cluster: OwnCluster,
  fileOf: (member: Member) => string,
): Promise<readonly SubscriberProcess[]> {
  const followers = await Promise.all(
    FOLLOWERS.map(async (member) => {
      const token = member.account === null ? null : cluster.tokenOf(member.account);
      const seamark = new Seamark({ url: cluster.url, ...(token === null ? {} : { token }) });
      const { feedCursor } = await seamark.advisories.list({ first: 1 }).page();
      return { token, after: feedCursor, journal: fileOf(member) };
    }),
  );
  return Array.from({ length: PROCESSES }, (_, place) =>
    startSubscribers({
      url: cluster.url,
      staleAfterMs: STALE_AFTER_MS,
      followers: followers.filter((_follower, at) => at % PROCESSES === place),
    }),
  );
}

interface Stage {
  readonly cluster: OwnCluster;
  readonly subscribers: readonly SubscriberProcess[];
  readonly ledger: Ledger;
}

async function play({ lanes }: Script, chaos: readonly Fault[], stage: Stage): Promise<void> {
  const over = new AbortController();
  const publisherOf = ({ account }: Member): Publisher => {
    const { url, tokenOf } = stage.cluster;
    return new Publisher(new Seamark({ url, token: tokenOf(account ?? ''), timeoutMs: TIMEOUT_MS }), stage.ledger);
  };
  try {
    const raging = rage(chaos, stage, over.signal);
    await Promise.all([raging, ...lanes.map(({ author, operations }) => publisherOf(author).play(operations))]);
    for (const author of AUTHORS.slice(0, 1)) await publisherOf(author).play([LAST_WORD]);
  } finally {
    over.abort();
  }
}

/** Gives up after a while: what is missing then is lost. */
async function everybodyHas(name: string, fileOf: (member: Member) => string): Promise<void> {
  const has = (member: Member): boolean =>
    journalOf(fileOf(member)).some((line) => line.is === 'event' && line.name === name);
  for (const until = performance.now() + LAST_WORD_MS; performance.now() < until; await sleep(200)) {
    if (FOLLOWERS.every(has)) return;
  }
}
