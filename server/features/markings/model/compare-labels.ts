import { MEMBER, PUBLIC, handlingOrganizationOf, organizationOf, sourceAtom } from './atom.js';
import { sourceAlone } from './label-of.js';
import type { Atom, Label } from './label.js';
import type { OrganizationHandle } from './marking.js';
import { highestTlp, tlpRank } from './tlp.js';

/** How a label stands to the one before it; `incomparable` also where it cannot be told from the labels alone. */
export type LabelChange = 'same' | 'tighter' | 'wider' | 'incomparable';

/** `tighter` is a promise: whoever sees `next`, now or ever, sees `past`. `wider` is the same promise the other way round. */
export function compareLabels(past: Label, next: Label): LabelChange {
  const pastCovers = covers(past, next);
  const nextCovers = covers(next, past);
  if (pastCovers && nextCovers) return 'same';
  if (pastCovers) return 'tighter';
  return nextCovers ? 'wider' : 'incomparable';
}

/** Under which label a past version is read once its portion was marked anew: a tightening governs it, a widening does not. */
export function tightened(past: Label, next: Label, source: OrganizationHandle): Label {
  switch (compareLabels(past, next)) {
    case 'tighter':
      return next;
    case 'incomparable':
      return sourceAlone(source, highestTlp([past.tlp, next.tlp]));
    default:
      return past;
  }
}

function covers(wide: Label, narrow: Label): boolean {
  // A token cleared for the higher label is cleared for the lower one, never the reverse.
  if (tlpRank(wide.tlp) > tlpRank(narrow.tlp)) return false;
  const audience = new Set(wide.audience);
  return (
    narrow.audience.every((atom) => isImplied(atom, audience)) && wide.denied.every((atom) => isDenied(atom, narrow))
  );
}

/** True when whoever holds `atom` holds one of `audience`: everybody holds PUBLIC, and only active members hold any other. */
function isImplied(atom: Atom, audience: ReadonlySet<Atom>): boolean {
  if (audience.has(PUBLIC) || audience.has(atom)) return true;
  if (audience.has(MEMBER) && atom !== PUBLIC) return true;
  // A HANDLER of the source is one of those who stand for it.
  const organization = handlingOrganizationOf(atom);
  return organization !== null && audience.has(sourceAtom(organization));
}

/** True when whoever `narrow` clears lacks `atom`: it is denied there too, or all are of other organizations than its. */
function isDenied(atom: Atom, narrow: Label): boolean {
  if (narrow.denied.includes(atom)) return true;
  // A person is of one organization at a time.
  const excluded = organizationOf(atom);
  if (excluded === null) return false;
  return narrow.audience
    .map(organizationOf)
    .every((organization) => organization !== null && organization !== excluded);
}
