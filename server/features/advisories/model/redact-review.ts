import type { Viewer } from '../../auth/model/viewer.js';
import { vouch, type Redacted } from '../../markings/model/redacted.js';
import type { ReviewRecord, ReviewView } from './review.js';

/**
 * A review is for those of the source who are shown all of a draft: what is said in it may be about what a lower ceiling hides. Row
 * security answered so already; asked again here, since a ceiling is a matter of the token and not of the rows.
 */
export function redactReview(record: ReviewRecord | null, viewer: Viewer): Redacted<ReviewView> | null {
  if (record === null || !seesAll(viewer)) return null;
  const { isOwn: _, ...view } = record;
  return vouch(view);
}

/** True for a token without a ceiling: what it is shown of a draft is all of it, whatever that holds. */
export function seesAll({ ceiling }: Pick<Viewer, 'ceiling'>): boolean {
  return ceiling === 'RED';
}
