import { sameValue } from '../canonical-json.js';
import type { Portion } from '../portion.js';
import type { CurrentPortion } from '../revision-plan.js';

/** What a revision does to one portion: adds it (no `before`), removes it (no `after`), or replaces it. */
export interface PortionChange {
  readonly before: CurrentPortion | null;
  readonly after: Portion | null;
}

/** What a revision changes; a portion that stays as it was is not in it. */
export function changesBetween(current: readonly CurrentPortion[], next: readonly Portion[]): readonly PortionChange[] {
  const nextById = new Map(next.map((portion) => [portion.id, portion]));
  const currentIds = new Set(current.map(({ id }) => id));
  const kept = current.map((before) => ({ before, after: nextById.get(before.id) ?? null }));
  const added = next.filter(({ id }) => !currentIds.has(id));
  return [
    ...kept.filter(({ before, after }) => after === null || !isSame(before, after)),
    ...added.map((after) => ({ before: null, after })),
  ];
}

/** True when whoever sees both reads the same. */
export function saysTheSame(before: Portion, after: Portion): boolean {
  return before.type === after.type && before.lang === after.lang && sameValue(before.content, after.content);
}

/** True when it is marked as before, in the source's own words and in their effect. */
export function isMarkedTheSame(before: Portion, after: Portion): boolean {
  return sameValue(before.label, after.label) && sameValue(before.marking, after.marking);
}

function isSame(before: Portion, after: Portion): boolean {
  return (
    before.rank === after.rank &&
    before.presence === after.presence &&
    saysTheSame(before, after) &&
    isMarkedTheSame(before, after)
  );
}
