import { sortedAtoms, sourceAtom } from './atom.js';
import type { Label } from './label.js';
import type { OrganizationHandle } from './marking.js';

/**
 * Whom a new audience concerns when a portion was marked anew under the same TLP label and says what it said:
 * those who gained or lost it, and the source. The other recipients are not told of it.
 */
export function audienceDifference(before: Label, after: Label, source: OrganizationHandle): Label {
  return {
    tlp: after.tlp,
    audience: sortedAtoms([
      ...symmetricDifference(before.audience, after.audience),
      ...symmetricDifference(before.denied, after.denied),
      sourceAtom(source),
    ]),
    denied: [],
  };
}

function symmetricDifference<T>(some: readonly T[], others: readonly T[]): readonly T[] {
  const [inSome, inOthers] = [new Set(some), new Set(others)];
  return [...some.filter((item) => !inOthers.has(item)), ...others.filter((item) => !inSome.has(item))];
}
