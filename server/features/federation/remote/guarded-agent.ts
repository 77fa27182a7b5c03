import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { hostOf, isPublicAddress } from './partner-address.js';

export interface AgentLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** How many requests one partner answers at the same time. */
  readonly connections: number;
}

/**
 * Connects to public addresses alone. What a name leads to is judged by the very answer that is connected to: a name that leads
 * elsewhere the next time is no way in. Literal addresses are never looked up: `addressProblem` judges those.
 *
 * @param lookup - the system's; tests have names of their own
 */
export function guardedAgent(
  { timeoutMs, maxBytes, connections }: AgentLimits,
  privateHosts: readonly string[],
  lookup: LookupFunction = systemLookup as LookupFunction,
): Agent {
  return new Agent({
    connect: { timeout: timeoutMs, lookup: guarded(lookup, privateHosts) },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: maxBytes,
    connections,
    pipelining: 1,
  });
}

function guarded(lookup: LookupFunction, privateHosts: readonly string[]): LookupFunction {
  return (hostname, options, answer) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, '', 0);
      const addresses = typeof found === 'string' ? [] : found;
      const isAllowed = privateHosts.includes(hostOf(hostname));
      const [first] = addresses;
      if (!first || (!isAllowed && !addresses.every(({ address }) => isPublicAddress(address))))
        return answer(new Error('the name leads to no public address'), '', 0);
      return options.all ? answer(null, addresses) : answer(null, first.address, first.family);
    });
  };
}
