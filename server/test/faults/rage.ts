import { setTimeout as sleep } from 'node:timers/promises';
import type { OwnCluster } from '../cluster/own-cluster.js';
import type { Fault } from './chaos.js';
import type { Ledger } from './publish-lane.js';
import type { SubscriberProcess } from './subscriber-processes.js';

/** What there is to strike, and how far the script is. */
export interface Victims {
  readonly cluster: OwnCluster;
  readonly subscribers: readonly SubscriberProcess[];
  readonly ledger: Ledger;
}

/** Everything that goes wrong, each when it is its turn. Resolves when all that was killed is there again. */
export async function rage(chaos: readonly Fault[], victims: Victims, over: AbortSignal): Promise<void> {
  const mending: Promise<unknown>[] = [];
  for (const fault of chaos) {
    while (victims.ledger.done < fault.after && !over.aborted) await sleep(20);
    if (!over.aborted) mending.push(strike(fault, victims));
  }
  await Promise.all(mending);
}

async function strike({ what, which, downMs, share }: Fault, { cluster, subscribers }: Victims): Promise<unknown> {
  const { hubs, postgres, front, back } = cluster;
  const chosen = (): boolean => Math.random() < share;
  switch (what) {
    case 'kill hub':
      return hubs[which % hubs.length]?.kill(downMs);
    case 'kill postgres':
      return postgres.kill(downMs);
    case 'kill subscribers':
      return subscribers[which % subscribers.length]?.kill(downMs);
    case 'cut clients':
      return front.cut(chosen);
    case 'cut database':
      return back.cut(chosen);
    case 'silence clients':
      return front.freeze(chosen);
    case 'silence database':
      return back.freeze(chosen);
    case 'slow clients':
      return front.slow(chosen, 20 + (which % 100));
  }
}
