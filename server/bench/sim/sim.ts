import { setTimeout as sleep } from 'node:timers/promises';
import { accepted, amber, clear, green, type PortionInput, prose, Seamark, source } from '@seamark/sdk';
import { type OwnCluster, startOwnCluster } from '../../test/cluster/own-cluster.js';
import { taken, type Taken } from './cluster-usage.js';
import { crowdMembers } from './crowd-members.js';
import type { CrowdAnswer } from './crowd-order.js';
import { type Crowd, gatherCrowd } from './crowd-processes.js';

export interface SimOptions {
  readonly hubs: number;
  readonly subscribers: number;
  readonly publications: number;
  /** Between two publications. */
  readonly everyMs: number;
  /** How long nothing happens before. */
  readonly idleMs: number;
}

export interface SimFigures {
  readonly arrived: CrowdAnswer;
  /** False when somebody waits for the last publication after ten seconds. */
  readonly allArrived: boolean;
  /** Until every subscriber was live. */
  readonly coming: Taken;
  readonly idle: Taken;
  readonly publishing: Taken;
}

const ARRIVAL_MS = 10_000;
/** What the arrival of many leaves to do is not to count as idle. */
const SETTLING_MS = 3_000;

/** A cluster on this machine with a crowd of subscribers and one publisher, for as long as it takes. */
export async function simulate(options: SimOptions, tell: (what: string) => void): Promise<SimFigures> {
  tell(`starting PostgreSQL and ${options.hubs} hubs`);
  const cluster = await startOwnCluster({ hubs: options.hubs, durable: true });
  try {
    tell(`${options.subscribers} subscribers come through one address`);
    const members = crowdMembers(options.subscribers, cluster.tokenOf);
    const [crowd, coming] = await taken(cluster, () => gatherCrowd(cluster.url, members));
    try {
      return { coming, ...(await measure(options, { cluster, crowd, tell })) };
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
  readonly tell: (what: string) => void;
}

async function measure(options: SimOptions, { cluster, crowd, tell }: Stage): Promise<Omit<SimFigures, 'coming'>> {
  await sleep(Math.min(SETTLING_MS, options.idleMs));
  tell(`nothing happens for ${options.idleMs / 1000} s`);
  const [, idle] = await taken(cluster, () => sleep(options.idleMs));
  tell(`${options.publications} advisories are published, one each ${options.everyMs} ms`);
  const [allArrived, publishing] = await taken(cluster, async () => {
    await publishAll(cluster, options);
    return everybodyHasAll(crowd, options.publications);
  });
  return { arrived: await crowd.answer(), allArrived, idle, publishing };
}

async function publishAll({ url, tokenOf }: OwnCluster, { publications, everyMs }: SimOptions): Promise<void> {
  const author = new Seamark({ url, token: tokenOf('author@meridian') });
  for (let number = 1; number <= publications; number += 1) {
    const next = sleep(everyMs);
    accepted(await author.advisories.publishNow({ kind: 'PRACTICE', portions: portionsOf(number) }));
    await next;
  }
}

/** Two of three are for everybody in part, one is for an agency alone. */
const isForAll = (number: number): boolean => number % 3 !== 0;

function portionsOf(number: number): PortionInput[] {
  const agency = amber({ organizations: ['national-cert'] });
  return [
    prose('TITLE')(`Simulated ${number}`, isForAll(number) ? clear() : agency),
    source(isForAll(number) ? clear() : agency),
    prose('SUMMARY')('What members read. '.repeat(20), isForAll(number) ? green() : agency),
    prose('TECHNICAL_DETAIL')('What an agency reads. '.repeat(40), agency),
  ];
}

async function everybodyHasAll(crowd: Crowd, publications: number): Promise<boolean> {
  const forAll = Array.from({ length: publications }, (_, place) => place + 1).filter(isForAll).length;
  const due = (account: string): number => (account === 'handler@cert' ? publications : forAll);
  for (const until = performance.now() + ARRIVAL_MS; performance.now() < until; await sleep(100)) {
    const { perAccount } = await crowd.answer();
    if (Object.entries(perAccount).every(([account, { fewest }]) => fewest >= due(account))) return true;
  }
  return false;
}
