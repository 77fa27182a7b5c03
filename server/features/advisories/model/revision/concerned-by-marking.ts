import { organizationAtom, sortedAtoms, sourceAtom } from '../../../markings/model/atom.js';
import { sourceAlone } from '../../../markings/model/label-of.js';
import type { Atom, Label } from '../../../markings/model/label.js';
import type { Marking, OrganizationHandle } from '../../../markings/model/marking.js';
import type { Portion } from '../portion.js';

/** Who marks, and who is in which sector and community meanwhile. */
export interface MarkingMoment {
  readonly source: OrganizationHandle;
  /** The active organizations of a marking's sectors and communities. */
  readonly membersOf: (marking: Marking) => readonly OrganizationHandle[];
}

/**
 * Whom a new audience concerns when a portion is marked anew under the same TLP label: those who lose it, those who gain it, and the
 * source. Everyone else who sees it goes on seeing the same, and is not told.
 */
export function concernedByMarking(before: Portion, after: Portion, moment: MarkingMoment): readonly Label[] {
  const losing = cleared(before, after, moment);
  const gaining = cleared(after, before, moment);
  return [...losing, ...gaining, sourceAlone(moment.source, after.label.tlp)];
}

/** Whom `one` clears in a way that `other` does not. */
function cleared(one: Portion, other: Portion, moment: MarkingMoment): readonly Label[] {
  const atoms = one.label.audience.filter((atom) => !other.label.audience.includes(atom));
  const shutOut = other.marking.excludeOrganizations
    .filter((organization) => isReached(organization, one, moment))
    .map(organizationAtom)
    .filter((atom) => isDeniedAnew(atom, one.label, other.label));
  const audience = [...atoms, ...shutOut];
  // The source stands in every audience: the database takes no other.
  return audience.length === 0
    ? []
    : [{ ...one.label, audience: sortedAtoms([...audience, sourceAtom(moment.source)]) }];
}

function isDeniedAnew(atom: Atom, one: Label, other: Label): boolean {
  return other.denied.includes(atom) && !one.denied.includes(atom);
}

/**
 * False for an excluded organization that the audience would not have reached: told of its exclusion, it would learn that there is
 * something. A label cannot say "of this organization and of that community", so it is looked up.
 */
function isReached(organization: OrganizationHandle, { marking }: Portion, { membersOf }: MarkingMoment): boolean {
  return marking.communities.length === 0 || membersOf(marking).includes(organization);
}
