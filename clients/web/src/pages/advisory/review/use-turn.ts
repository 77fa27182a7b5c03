import type { Outcome } from '@seamark/sdk';
import { useState } from 'react';
import { messageOf } from '../../../hub/refusal-words.js';
import { reviewWords } from '../../../words/review-words.js';

/** Takes a turn of a review, and says why it could not be taken. @param onTurn - called after it, and when somebody wrote since */
export function useTurn(onTurn: () => void) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const take = async (act: () => Promise<Outcome>): Promise<void> => {
    setWaiting(true);
    setProblem(null);
    try {
      const outcome = await act();
      const isStale = !outcome.ok && outcome.refusal.code === 'STALE_REVISION';
      if (!outcome.ok) setProblem(isStale ? reviewWords.stale : messageOf(outcome.refusal));
      if (outcome.ok || isStale) onTurn();
    } catch {
      setProblem(reviewWords.failed);
    }
    setWaiting(false);
  };
  return { problem, setProblem, isWaiting, take };
}
