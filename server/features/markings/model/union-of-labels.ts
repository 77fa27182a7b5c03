import { sortedAtoms } from './atom.js';
import type { Label } from './label.js';
import { lowestTlp } from './tlp.js';

/**
 * Clears whoever one of `labels` clears. It may clear more, so it fits what is shown beside something that one of them cleared:
 * that a portion is withheld.
 *
 * @returns null when there is no label
 */
export function unionOfLabels(labels: readonly Label[]): Label | null {
  const [first, ...others] = labels;
  if (first === undefined) return null;
  return {
    tlp: lowestTlp(labels.map((label) => label.tlp)),
    audience: sortedAtoms(labels.flatMap((label) => label.audience)),
    denied: first.denied.filter((atom) => others.every((label) => label.denied.includes(atom))),
  };
}
