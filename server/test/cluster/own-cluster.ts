import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { serverFolder } from '../abandoned-servers.js';
import { type FaultProxy, startFaultProxy } from './fault-proxy.js';
import { type OwnPostgres, ownPostgres } from './own-postgres.js';
import { startWatchedHub, type WatchedHub } from './watched-hub.js';

/** Hubs on one PostgreSQL behind one address, and a network on either side of them. */
export interface OwnCluster {
  /** Where clients find it. */
  readonly url: string;
  readonly postgres: OwnPostgres;
  readonly hubs: readonly WatchedHub[];
  /** Between clients and hubs. */
  readonly front: FaultProxy;
  /** Between hubs and PostgreSQL. */
  readonly back: FaultProxy;
  tokenOf(account: string): string;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  readonly hubs: number;
  readonly durable: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Takes a folder of its own, which goes with it. */
export async function startOwnCluster({ hubs: count, durable, environment = {} }: ClusterOptions): Promise<OwnCluster> {
  const folder = serverFolder();
  const postgres = await ownPostgres(folder, durable);
  const back = await startFaultProxy([postgres.port]);
  const front = await startFaultProxy();
  const hubs: WatchedHub[] = [];
  const moved = (): void => front.route(hubs.flatMap((hub) => hub.port() ?? []));
  const dataFolder = mkdtempSync(`${folder}/hubs-`);
  const settings = {
    DATABASE_URL: postgres.hubUrl(back.port),
    SEAMARK_CONTEXT_KEY: randomBytes(32).toString('hex'),
    SEAMARK_SAMPLE: 'on',
    SEAMARK_LOG: 'warn',
    SEAMARK_MAX_SOCKETS: '1000000',
    SEAMARK_WRITES_PER_MINUTE: '1000000',
    ...environment,
  };
  // One after the other: the first plants the sample community.
  while (hubs.length < count) hubs.push(await startWatchedHub({ dataFolder, environment: settings, moved }));
  moved();
  const stop = async (): Promise<void> => {
    await Promise.all(hubs.map((hub) => hub.stop()));
    await Promise.all([front.close(), back.close()]);
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const tokenOf = (account: string): string => hubs[0]?.tokenOf(account) ?? '';
  return { url: `http://127.0.0.1:${front.port}`, postgres, hubs, front, back, tokenOf, stop };
}
