import { ApproveAdvisory, ReadReview, ReturnAdvisory, SubmitAdvisory } from './generated/documents.js';
import type { ReviewVerdict } from './generated/schema.js';
import { request, type HubAccess } from './hub-request.js';
import { readOutcome, type Outcome } from './outcome.js';

/** The last round of a draft's review. */
export interface Review {
  /** The account of who submitted it. */
  readonly submittedBy: string;
  readonly submittedAt: Date;
  /** Null while it waits, and then so are the next three. */
  readonly verdict: ReviewVerdict | null;
  /** The account of who decided. */
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** Markdown, to the authors. */
  readonly note: string | null;
}

/** Which draft, as it was read: an advisory that `get` gave will do. */
export interface ReadDraft {
  readonly name: string;
  /** Anything newer is refused as STALE_REVISION. */
  readonly viewKey: string;
}

/**
 * Drafts that somebody else approves before they are published.
 *
 * ```ts
 * const draft = await seamark.advisories.get('SMK-7K2Q9-VD3MX');
 * await seamark.reviews.submit(draft); // as an AUTHOR
 * await seamark.reviews.approve(draft, 'Well marked.'); // as a REVIEWER who did not write it, with a `viewKey` of its own
 * ```
 */
export interface Reviews {
  /** Until it is approved or returned the draft stands still, and publishing it is refused as NEEDS_REVIEW. */
  submit(draft: ReadDraft): Promise<Outcome>;
  /** FORBIDDEN for whoever wrote or submitted it, and with a token that has a ceiling. @param note - Markdown, to the authors */
  approve(draft: ReadDraft, note?: string): Promise<Outcome>;
  /** Gives it back to its authors, or takes it back as one of them: it is a draft again. @param note - Markdown */
  return(draft: ReadDraft, note?: string): Promise<Outcome>;
  /** The last round; null where there was none, and for whoever is not of its source or has a token with a ceiling. */
  get(name: string): Promise<Review | null>;
}

export function reviewsOf(hub: HubAccess): Reviews {
  return {
    submit: async (draft) =>
      readOutcome((await request(hub, SubmitAdvisory, { input: toInput(draft) })).submitAdvisory),
    approve: async (draft, note) =>
      readOutcome((await request(hub, ApproveAdvisory, { input: { ...toInput(draft), note } })).approveAdvisory),
    return: async (draft, note) =>
      readOutcome((await request(hub, ReturnAdvisory, { input: { ...toInput(draft), note } })).returnAdvisory),
    get: (name) => readReview(hub, name),
  };
}

function toInput({ name, viewKey }: ReadDraft): { readonly name: string; readonly expectViewKey: string } {
  return { name, expectViewKey: viewKey };
}

async function readReview(hub: HubAccess, name: string): Promise<Review | null> {
  const review = (await request(hub, ReadReview, { name })).advisory?.review;
  if (!review) return null;
  const { submittedAt, decidedAt } = review;
  return {
    ...review,
    submittedAt: new Date(submittedAt),
    decidedAt: decidedAt === null ? null : new Date(decidedAt),
  };
}
