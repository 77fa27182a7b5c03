import type { Viewer } from '../../auth/model/viewer.js';

/** True when nothing was gained or lost between two looks at one viewer: an event tells of neither. */
export function sameRights(before: Viewer, after: Viewer): boolean {
  return (
    before.ceiling === after.ceiling &&
    before.service === after.service &&
    before.organization?.id === after.organization?.id &&
    sameSet(before.roles, after.roles) &&
    sameSet(before.grasp.atoms, after.grasp.atoms)
  );
}

function sameSet<T>(left: readonly T[], right: readonly T[]): boolean {
  const held = new Set(left);
  return held.size === new Set(right).size && right.every((item) => held.has(item));
}
