import { type ReactNode, useRef, useState } from 'react';
import { useSession } from '../../../session/session.js';
import { reviewWords } from '../../../words/review-words.js';
import type { AdvisoryAnswer } from '../advisory-answer.js';
import { useTurn } from './use-turn.js';

interface ReviewerTurnProps {
  readonly advisory: Pick<AdvisoryAnswer, 'name' | 'viewKey'>;
  readonly onTurn: () => void;
}

/** Approves what was read, or gives it back with a reason. What is typed stays until it is sent. */
export function ReviewerTurn({ advisory: { name, viewKey }, onTurn }: ReviewerTurnProps): ReactNode {
  const { reviews } = useSession().hub.seamark;
  const [note, setNote] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const { problem, setProblem, isWaiting, take } = useTurn(onTurn);
  const said = note.trim() === '' ? undefined : note;
  const approve = (): void => void take(() => reviews.approve({ name, viewKey }, said));
  const giveBack = (): void => {
    if (said !== undefined) return void take(() => reviews.return({ name, viewKey }, said));
    setProblem(reviewWords.noteNeeded);
    field.current?.focus();
  };
  return (
    <div className="review-turn">
      <label htmlFor="review-note">{reviewWords.note}</label>
      <textarea
        id="review-note"
        ref={field}
        className="field"
        rows={3}
        value={note}
        aria-invalid={problem !== null}
        aria-describedby="review-problem"
        onChange={({ target }) => setNote(target.value)}
      />
      <p id="review-problem" className="problem" role="alert">
        {problem}
      </p>
      <div className="actions">
        <Turn words={reviewWords.approve} isMain isWaiting={isWaiting} onTake={approve} />
        <Turn words={reviewWords.return} isWaiting={isWaiting} onTake={giveBack} />
      </div>
    </div>
  );
}

interface TurnProps {
  readonly words: string;
  readonly isMain?: boolean;
  readonly isWaiting: boolean;
  readonly onTake: () => void;
}

function Turn({ words, isMain = false, isWaiting, onTake }: TurnProps): ReactNode {
  return (
    <button type="button" className={isMain ? 'button primary' : 'button'} disabled={isWaiting} onClick={onTake}>
      {words}
    </button>
  );
}
