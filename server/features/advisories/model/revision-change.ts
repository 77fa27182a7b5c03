import type { RevisionChange } from './advisory.js';
import type { AdvisoryView, PortionView } from './advisory-view.js';
import { sameValue } from './canonical-json.js';
import { isUnpublished } from './preview/publication-of.js';

/**
 * What a revision was to one viewer, from what it saw before and after. That a portion it knows is withheld from now on, or no longer,
 * is a change of markings: it cannot see another.
 *
 * @param before - null when it saw nothing of the advisory
 */
export function revisionChange(before: AdvisoryView | null, after: AdvisoryView): RevisionChange {
  if (before === null || isUnpublished(before)) return 'PUBLISHED';
  if (after.state === 'WITHDRAWN' && before.state !== 'WITHDRAWN') return 'WITHDRAWN';
  return saysTheSame(before, after) ? 'MARKINGS_CHANGED' : 'CHANGED';
}

function saysTheSame(before: AdvisoryView, after: AdvisoryView): boolean {
  return (
    before.portions.length === after.portions.length &&
    before.portions.every((portion, place) => readsTheSame(portion, after.portions[place]))
  );
}

function readsTheSame(before: PortionView, after: PortionView | undefined): boolean {
  if (after === undefined || before.id !== after.id || before.type !== after.type) return false;
  if (before.content === null || after.content === null) return true;
  return before.lang === after.lang && sameValue(before.content, after.content);
}
