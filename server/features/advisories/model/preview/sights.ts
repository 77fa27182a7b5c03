import type { Uuid } from '../../../../kernel/ids.js';
import { isCleared } from '../../../markings/model/is-cleared.js';
import type { Clearance } from '../../../markings/model/label.js';
import { labelKey } from '../label-key.js';
import type { Portion } from '../portion.js';

/** What somebody gets of a portion: what it says, that it is withheld, or nothing. */
export const SIGHTS = ['CONTENT', 'PLACEHOLDER', 'NOTHING'] as const;
export type Sight = (typeof SIGHTS)[number];

type Labelled = Pick<Portion, 'id' | 'label' | 'presence'>;

/**
 * What all of `clearances` get of each portion of one advisory, by the labels alone: the least that one of them gets. A placeholder is
 * seen by whoever sees another portion, since whoever sees none has no such advisory.
 *
 * @param clearances - none of them: nothing is seen
 */
export function sightsOf(portions: readonly Labelled[], clearances: readonly Clearance[]): ReadonlyMap<Uuid, Sight> {
  const seen = clearances.map((clearance) => seenBy(portions, clearance));
  return new Map(portions.map((portion) => [portion.id, leastOf(seen.map((ids) => sightOf(portion, ids)))]));
}

/** The portions whose content somebody is cleared for. Two hundred portions have few labels, and those may name hundreds. */
export function seenBy(portions: readonly Labelled[], clearance: Clearance): ReadonlySet<Uuid> {
  const known = new Map<string, boolean>();
  const clears = ({ label }: Labelled): boolean => {
    const key = labelKey(label);
    const cleared = known.get(key) ?? isCleared(clearance, label);
    known.set(key, cleared);
    return cleared;
  };
  return new Set(portions.filter(clears).map(({ id }) => id));
}

function sightOf({ id, presence }: Labelled, seen: ReadonlySet<Uuid>): Sight {
  if (seen.has(id)) return 'CONTENT';
  return presence === 'PLACEHOLDER' && seen.size > 0 ? 'PLACEHOLDER' : 'NOTHING';
}

function leastOf(sights: readonly Sight[]): Sight {
  if (sights.length === 0 || sights.includes('NOTHING')) return 'NOTHING';
  return sights.includes('PLACEHOLDER') ? 'PLACEHOLDER' : 'CONTENT';
}
