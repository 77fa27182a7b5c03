import type { Stamp } from './stamp.js';

/** What was told of one advisory: versions of its portions, each once, in one order. */
export interface Extract {
  readonly versions: readonly string[];
}

/** All that one answer tells. */
export type Told = readonly Extract[];

/** The ways by which something is told, by the numbers that the ledger keeps. */
export const WAYS = ['QUERY', 'FEED', 'EXPORT'] as const;
export type Way = (typeof WAYS)[number];

/** Puts together what was told of each advisory: whoever is shown the same of one has the same extract. */
export function extractsOf(stamps: Iterable<Stamp>): Told {
  const byAdvisory = new Map<string, Set<string>>();
  for (const { advisory, version } of stamps) {
    const known = byAdvisory.get(advisory);
    if (known) known.add(version);
    else byAdvisory.set(advisory, new Set([version]));
  }
  return [...byAdvisory.values()].map((versions) => ({ versions: [...versions].sort() }));
}
