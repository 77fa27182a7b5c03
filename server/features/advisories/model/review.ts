import type { AccountName } from '../../markings/model/marking.js';

export type ReviewVerdict = 'APPROVED' | 'RETURNED';

/** The last round of a draft's review: of its source, and no part of the advisory itself. */
export interface ReviewView {
  readonly submittedBy: AccountName;
  readonly submittedAt: Date;
  /** null while it waits, and then so are the next three. */
  readonly verdict: ReviewVerdict | null;
  readonly decidedBy: AccountName | null;
  readonly decidedAt: Date | null;
  /** Markdown; what the decision says to the authors. */
  readonly note: string | null;
}

/** As the store keeps it. */
export interface ReviewRecord extends ReviewView {
  /** True when the viewer wrote or submitted what is reviewed, and so cannot approve it. */
  readonly isOwn: boolean;
}

/** What happens in a review. */
export type ReviewTurn = { readonly is: 'SUBMITTED' } | { readonly is: ReviewVerdict; readonly note: string | null };
