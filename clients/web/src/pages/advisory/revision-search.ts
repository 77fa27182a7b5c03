/** Which view of an advisory is read. */
export interface RevisionSearch {
  /** The `revisionId` of a past view; absent for what is read now. */
  readonly rev?: string;
  /** The `revisionId` of the view that it is compared with. */
  readonly diff?: string;
  /** Through whose eyes, for its source: see `writeAudience`. It is of the advisory as it is now. */
  readonly as?: string;
  /** `audiences`, for its source: who reads what, in the place of the portions. */
  readonly show?: 'audiences';
}

export function readRevision({ rev, diff, as, show }: Record<string, unknown>): RevisionSearch {
  if (isGiven(as)) return { as };
  if (show === 'audiences') return { show };
  return { ...(isGiven(rev) && { rev }), ...(isGiven(diff) && { diff }) };
}

function isGiven(word: unknown): word is string {
  return typeof word === 'string' && word !== '';
}
