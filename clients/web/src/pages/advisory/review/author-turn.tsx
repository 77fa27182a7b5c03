import { type ReactNode, useState } from 'react';
import { useAsked } from '../../../hub/use-asked.js';
import { useSession } from '../../../session/session.js';
import { reviewWords } from '../../../words/review-words.js';
import { writeWords } from '../../../words/write-words.js';
import { PublishDialog } from '../../drafts/side/publish-dialog.js';
import type { AdvisoryAnswer } from '../advisory-answer.js';
import { useTurn } from './use-turn.js';

interface AuthorTurnProps {
  readonly advisory: Pick<AdvisoryAnswer, 'name' | 'viewKey'>;
  readonly isApproved: boolean;
  readonly onTurn: () => void;
}

/** Takes a draft back from its review, or publishes what was approved. */
export function AuthorTurn({ advisory, isApproved, onTurn }: AuthorTurnProps): ReactNode {
  const { name, viewKey } = advisory;
  const { reviews } = useSession().hub.seamark;
  const [isPublishing, setPublishing] = useState(false);
  const { problem, isWaiting, take } = useTurn(onTurn);
  return (
    <div className="review-turn">
      <p className="problem" role="alert">
        {problem}
      </p>
      <div className="actions">
        {isApproved && (
          <button type="button" className="button primary" onClick={() => setPublishing(true)}>
            {writeWords.publish.open}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={isWaiting}
          onClick={() => void take(() => reviews.return({ name, viewKey }))}
        >
          {reviewWords.takeBack}
        </button>
      </div>
      {isPublishing && <Publishing advisory={advisory} onTurn={onTurn} onClose={() => setPublishing(false)} />}
    </div>
  );
}

interface PublishingProps extends Pick<AuthorTurnProps, 'advisory' | 'onTurn'> {
  readonly onClose: () => void;
}

function Publishing({ advisory: { name, viewKey }, onTurn, onClose }: PublishingProps): ReactNode {
  const { advisories } = useSession().hub.seamark;
  const asked = useAsked(viewKey, () => advisories.audienceMatrix(name));
  return (
    <PublishDialog
      name={name}
      matrix={asked.is === 'answered' ? asked.answer : null}
      hasNote={false}
      publish={() => advisories.publish({ name, expectViewKey: viewKey })}
      onPublished={onTurn}
      onClose={onClose}
    />
  );
}
