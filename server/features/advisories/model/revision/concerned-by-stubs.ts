import { sortedAtoms, sourceAtom } from '../../../markings/model/atom.js';
import type { Label } from '../../../markings/model/label.js';
import type { OrganizationHandle } from '../../../markings/model/marking.js';
import { changedFor } from './concerned-labels.js';
import type { Difference } from './concerned-labels.js';
import type { Portion, Stub } from '../portion.js';
import type { ConcernedLabel } from '../revision-plan.js';

/** Whom a revision concerns by its placeholders: those who are shown one more, one less, or another one. */
export function concernedByStubs(
  difference: Difference,
  { current, next }: { readonly current: readonly Stub[]; readonly next: readonly Stub[] },
  source: OrganizationHandle,
): readonly ConcernedLabel[] {
  const appeared = next.filter(({ portion }) => !current.some((stub) => stub.portion === portion));
  const vanished = current.filter(({ portion }) => !next.some((stub) => stub.portion === portion));
  const altered = next.filter((after) => {
    const before = current.find(({ portion }) => portion === after.portion);
    return before !== undefined && !looksTheSame(before, after);
  });
  return [...appeared, ...vanished, ...altered]
    .flatMap(({ portion, label }) => withoutThoseWhoSeeIt(label, flipOf(portion, difference), source))
    .map(changedFor);
}

function looksTheSame(before: Stub, after: Stub): boolean {
  return before.type === after.type && before.tlp === after.tlp;
}

/** The portion on both sides, where it was hidden and now has a placeholder or the reverse; nothing where it stayed as it was. */
function flipOf(id: Portion['id'], { changes }: Difference): readonly Portion[] {
  const change = changes.find(({ before }) => before?.id === id);
  if (!change?.before || !change.after || change.before.presence === change.after.presence) return [];
  return [change.before, change.after];
}

/** Whoever sees the portion itself sees no placeholder, hence nothing of its coming or going. */
function withoutThoseWhoSeeIt(shown: Label, flipped: readonly Portion[], source: OrganizationHandle): readonly Label[] {
  if (flipped.length === 0) return [shown];
  const readers = flipped.flatMap(({ label }) => label.audience);
  const excluded = flipped.flatMap(({ label }) => label.denied);
  const others = { ...shown, denied: sortedAtoms([...shown.denied, ...readers]) };
  if (excluded.length === 0) return [others];
  // Those whom the portion excludes do see its placeholder, though they may hold an atom of its audience.
  return [others, { ...shown, audience: sortedAtoms([...excluded, sourceAtom(source)]) }];
}
