import { setTimeout as sleep } from 'node:timers/promises';
import { accepted, amber, clear, green, type PortionInput, prose, Seamark, source } from '@seamark/sdk';
import { type OwnCluster, startOwnCluster } from '../../test/cluster/own-cluster.js';
import { crowdMembers } from './crowd-members.js';
import type { CrowdAnswer } from './crowd-order.js';
import { type Crowd, gatherCrowd } from './crowd-processes.js';
import { usageOf, usageOfFamily } from './process-usage.js';

export interface SimOptions {
  readonly hubs: number;
  readonly subscribers: number;
  readonly publications: number;
  /** Between two publications. */
  readonly everyMs: number;
}

export interface SimFigures {
  readonly arrived: CrowdAnswer;
  /** False when somebody waits for the last publication after ten seconds. */
  readonly allArrived: boolean;
  /** While it was published. */
  readonly seconds: number;
  readonly cpuSeconds: Readonly<Record<string, number>>;
  /** Of the hubs together, before and after the crowd came. */
  readonly hubMemoryBytes: readonly [number, number];
  /** Transactions of the database while it was published, and in a second in which nothing is. */
  readonly transactions: number;
  readonly idleTransactions: number;
}

const ARRIVAL_MS = 10_000;
const IDLE_MS = 3_000;

/** A cluster on this machine with a crowd of subscribers and one publisher, for as long as it takes. */
export async function simulate(options: SimOptions, tell: (what: string) => void): Promise<SimFigures> {
  tell(`starting PostgreSQL and ${options.hubs} hubs`);
  const cluster = await startOwnCluster({ hubs: options.hubs, durable: true });
  try {
    const before = hubMemory(cluster);
    tell(`${options.subscribers} subscribers come through one address`);
    const crowd = await gatherCrowd(cluster.url, crowdMembers(options.subscribers, cluster.tokenOf));
    try {
      return await measure(options, { cluster, crowd, before, tell });
    } finally {
      crowd.close();
    }
  } finally {
    await cluster.stop();
  }
}

interface Stage {
  readonly cluster: OwnCluster;
  readonly crowd: Crowd;
  readonly before: number;
  readonly tell: (what: string) => void;
}

async function measure(options: SimOptions, { cluster, crowd, before, tell }: Stage): Promise<SimFigures> {
  const idleTransactions = await transactionsASecond(cluster);
  const after = hubMemory(cluster);
  tell(`${options.publications} advisories are published, one each ${options.everyMs} ms`);
  const [usedBefore, doneBefore, startedAt] = [usage(cluster), await transactions(cluster), performance.now()];
  await publishAll(cluster, options);
  const allArrived = await everybodyHasTheLast(crowd, options.publications);
  const seconds = (performance.now() - startedAt) / 1000;
  const used = usage(cluster);
  return {
    arrived: await crowd.answer(),
    allArrived,
    seconds,
    cpuSeconds: Object.fromEntries(Object.entries(used).map(([name, now]) => [name, now - (usedBefore[name] ?? 0)])),
    hubMemoryBytes: [before, after],
    transactions: (await transactions(cluster)) - doneBefore,
    idleTransactions,
  };
}

async function publishAll({ url, tokenOf }: OwnCluster, { publications, everyMs }: SimOptions): Promise<void> {
  const author = new Seamark({ url, token: tokenOf('author@meridian') });
  for (let number = 1; number <= publications; number += 1) {
    const next = sleep(everyMs);
    accepted(await author.advisories.publishNow({ kind: 'PRACTICE', portions: portionsOf(number, publications) }));
    await next;
  }
}

/** Two of three are for everybody in part, one is for an agency alone; the last is everybody's, so that its arrival tells of all. */
function portionsOf(number: number, last: number): PortionInput[] {
  const forAll = number % 3 !== 0 || number === last;
  const agency = amber({ organizations: ['national-cert'] });
  return [
    prose('TITLE')(`Simulated ${number}`, forAll ? clear() : agency),
    source(forAll ? clear() : agency),
    prose('SUMMARY')('What members read. '.repeat(20), forAll ? green() : agency),
    prose('TECHNICAL_DETAIL')('What an agency reads. '.repeat(40), agency),
  ];
}

async function everybodyHasTheLast(crowd: Crowd, publications: number): Promise<boolean> {
  const open = Array.from({ length: publications }, (_, place) => place + 1).filter(
    (number) => number % 3 !== 0 || number === publications,
  ).length;
  for (const until = performance.now() + ARRIVAL_MS; performance.now() < until; await sleep(100)) {
    const { perAccount } = await crowd.answer();
    if (
      Object.values(perAccount).every(({ fewest }) => fewest >= open) &&
      perAccount['handler@cert']?.fewest === publications
    )
      return true;
  }
  return false;
}

function hubMemory({ hubs }: OwnCluster): number {
  return hubs.reduce((total, hub) => total + usageOf(hub.pid() ?? 0).memoryBytes, 0);
}

function usage({ hubs, postgres }: OwnCluster): Readonly<Record<string, number>> {
  const ofHubs = hubs.map((hub, place): [string, number] => [`hub ${place + 1}`, usageOf(hub.pid() ?? 0).cpuSeconds]);
  return { ...Object.fromEntries(ofHubs), PostgreSQL: usageOfFamily(postgres.pid()).cpuSeconds };
}

async function transactions({ postgres }: OwnCluster): Promise<number> {
  const [row] = await postgres.look<{ readonly done: string }>(
    'SELECT (xact_commit + xact_rollback)::text AS done FROM pg_stat_database WHERE datname = current_database()',
  );
  return Number(row?.done ?? 0);
}

async function transactionsASecond(cluster: OwnCluster): Promise<number> {
  const before = await transactions(cluster);
  await sleep(IDLE_MS);
  return ((await transactions(cluster)) - before) / (IDLE_MS / 1000);
}
