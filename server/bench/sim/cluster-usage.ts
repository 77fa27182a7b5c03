import type { OwnCluster } from '../../test/cluster/own-cluster.js';
import { usageOf, usageOfFamily } from './process-usage.js';

/** What something took of the cluster. */
export interface Taken {
  readonly seconds: number;
  /** Of each process, by name. */
  readonly cpuSeconds: Readonly<Record<string, number>>;
  /** Of all hubs together. */
  readonly hubCpuSeconds: number;
  /** By how much the hubs together grew, garbage that was not collected yet included. */
  readonly hubMemoryBytes: number;
  /** Of the database, whoever asked. */
  readonly transactions: number;
}

const DATABASE = 'PostgreSQL';

/** Does `work`, and tells what it took. */
export async function taken<T>(cluster: OwnCluster, work: () => Promise<T>): Promise<readonly [T, Taken]> {
  const before = await reading(cluster);
  const answer = await work();
  const after = await reading(cluster);
  const cpu = Object.entries(after.cpuSeconds).map(([name, now]): [string, number] => [
    name,
    now - (before.cpuSeconds[name] ?? 0),
  ]);
  return [
    answer,
    {
      seconds: (after.at - before.at) / 1000,
      cpuSeconds: Object.fromEntries(cpu),
      hubCpuSeconds: cpu.reduce((total, [name, used]) => (name === DATABASE ? total : total + used), 0),
      hubMemoryBytes: after.hubMemoryBytes - before.hubMemoryBytes,
      transactions: after.transactions - before.transactions,
    },
  ];
}

interface Reading {
  readonly at: number;
  readonly cpuSeconds: Readonly<Record<string, number>>;
  readonly hubMemoryBytes: number;
  readonly transactions: number;
}

async function reading({ hubs, postgres }: OwnCluster): Promise<Reading> {
  const ofHubs = hubs.map((hub) => usageOf(hub.pid() ?? 0));
  const named = ofHubs.map(({ cpuSeconds }, place): [string, number] => [`hub ${place + 1}`, cpuSeconds]);
  const [row] = await postgres.look<{ readonly done: string }>(
    'SELECT (xact_commit + xact_rollback)::text AS done FROM pg_stat_database WHERE datname = current_database()',
  );
  return {
    at: performance.now(),
    cpuSeconds: { ...Object.fromEntries(named), [DATABASE]: usageOfFamily(postgres.pid()).cpuSeconds },
    hubMemoryBytes: ofHubs.reduce((total, { memoryBytes }) => total + memoryBytes, 0),
    transactions: Number(row?.done ?? 0),
  };
}
