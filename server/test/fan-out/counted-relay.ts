import { logRelay, type Relay, type RelayNeeds } from '../../features/feed/actions/relay/log-relay.js';
import type { Outlet } from '../../features/feed/ports.js';

/** What a relay did: how often it asked for an answer, how many messages it sent past streams, and what went wrong. */
export interface RelayCount {
  answered: number;
  sent: number;
  readonly faults: unknown[];
}

/** The hub's own relay, counting. */
export function countedRelay(count: RelayCount): (needs: RelayNeeds) => Relay {
  return (needs) => {
    const relay = logRelay({ ...needs, report: (fault) => void count.faults.push(fault) });
    return { seat: (rider) => relay.seat({ ...rider, outlet: counted(rider.outlet, count) }) };
  };
}

function counted(outlet: Outlet, count: RelayCount): Outlet {
  return {
    ...outlet,
    answer: (event) => {
      count.answered += 1;
      return outlet.answer(event);
    },
    push: (payload) => {
      const sent = outlet.push(payload);
      if (sent) count.sent += 1;
      return sent;
    },
  };
}
