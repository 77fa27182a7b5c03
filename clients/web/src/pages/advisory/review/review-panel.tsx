import type { Review, Viewer } from '@seamark/sdk';
import { type ReactNode, useState } from 'react';
import { useAsked } from '../../../hub/use-asked.js';
import { NotAnswered } from '../../../parts/not-answered.js';
import { useSession } from '../../../session/session.js';
import { reviewWords } from '../../../words/review-words.js';
import { isAuthor } from '../../drafts/is-author.js';
import { ReviewStanding } from '../../drafts/side/review-standing.js';
import type { AdvisoryAnswer } from '../advisory-answer.js';
import { AuthorTurn } from './author-turn.js';
import { ReviewerTurn } from './reviewer-turn.js';

interface ReviewPanelProps {
  readonly advisory: AdvisoryAnswer;
  /** Called after each turn: the advisory has changed. */
  readonly onTurn: () => void;
}

/** How the review of a draft stands, and whose turn it is: for its source. */
export function ReviewPanel({ advisory, onTurn }: ReviewPanelProps): ReactNode {
  const { name, viewKey, state } = advisory;
  const { hub, viewer } = useSession();
  const [turn, setTurn] = useState(0);
  const asked = useAsked(`${name} ${viewKey} ${state} ${turn}`, () => hub.seamark.reviews.get(name));
  const took = (): void => {
    setTurn((before) => before + 1);
    onTurn();
  };
  const review = asked.is === 'answered' ? asked.answer : null;
  if (state === 'DRAFT' && asked.is === 'answered' && review === null) return null;
  return (
    <section className="review" aria-labelledby="review">
      <h2 id="review">{reviewWords.title}</h2>
      <NotAnswered asked={asked} words={{ waiting: reviewWords.asking, failed: reviewWords.askFailed }} />
      {asked.is === 'answered' && <ReviewStanding review={review} />}
      {asked.is === 'answered' && state === 'IN_REVIEW' && (
        <Turns viewer={viewer} advisory={advisory} review={review} onTurn={took} />
      )}
    </section>
  );
}

interface TurnsProps extends ReviewPanelProps {
  readonly viewer: Viewer;
  readonly review: Review | null;
}

function Turns({ viewer, advisory, review, onTurn }: TurnsProps): ReactNode {
  const isOpen = review !== null && review.verdict === null;
  const canDecide = isOpen && viewer.roles.includes('REVIEWER') && review.submittedBy !== viewer.account;
  return (
    <>
      {canDecide && <ReviewerTurn advisory={advisory} onTurn={onTurn} />}
      {isAuthor(viewer) && (
        <AuthorTurn advisory={advisory} isApproved={review?.verdict === 'APPROVED'} onTurn={onTurn} />
      )}
    </>
  );
}
