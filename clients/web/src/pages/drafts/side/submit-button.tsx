import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { messageOf } from '../../../hub/refusal-words.js';
import { useSession } from '../../../session/session.js';
import { reviewWords } from '../../../words/review-words.js';
import type { Desk } from '../desk/desk.js';

interface SubmitButtonProps {
  readonly desk: Desk;
  readonly name: string;
  /** Called when the hub would not take the draft as it stands. */
  readonly onRefused: () => void;
}

/** Hands a draft to somebody who did not write it, with every word that stands on the desk. */
export function SubmitButton({ desk, name, onRefused }: SubmitButtonProps): ReactNode {
  const { reviews } = useSession().hub.seamark;
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    setProblem(null);
    if (!(await desk.sync())) return onRefused();
    const { revises } = desk.state().draft;
    if (revises === null) return;
    try {
      const outcome = await reviews.submit({ name, viewKey: revises.viewKey });
      if (!outcome.ok) return setProblem(messageOf(outcome.refusal));
      desk.leave();
      await navigate({ to: '/a/$name', params: { name }, search: {} });
    } catch {
      setProblem(reviewWords.submitFailed);
    }
  };
  return (
    <>
      <span className="problem" role="alert">
        {problem}
      </span>
      <button type="button" className="button" onClick={() => void submit()}>
        {reviewWords.submit}
      </button>
    </>
  );
}
