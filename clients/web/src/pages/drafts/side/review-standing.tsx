import type { Review } from '@seamark/sdk';
import type { ReactNode } from 'react';
import { Markdown } from '../../../markdown/markdown.js';
import { Moment } from '../../../parts/moment.js';
import { reviewWords } from '../../../words/review-words.js';

/** The last that was done, by whom, and what they said. */
export function ReviewStanding({ review }: { readonly review: Review | null }): ReactNode {
  if (review === null) return <p>{reviewWords.untold}</p>;
  const { verdict, submittedBy, decidedBy, submittedAt, decidedAt, note } = review;
  const by = decidedBy ?? '';
  const words = {
    APPROVED: reviewWords.approved(by),
    RETURNED: reviewWords.returned(by),
    OPEN: reviewWords.waiting(submittedBy),
  };
  return (
    <>
      <p>
        {words[verdict ?? 'OPEN']}{' '}
        <span className="faint">
          <Moment at={decidedAt ?? submittedAt} />
        </span>
      </p>
      {note !== null && <Markdown text={note} />}
    </>
  );
}
