import type { Refusal } from '@seamark/sdk';
import { useState } from 'react';
import { messageOf } from './refusal-words.js';

type Refused = { readonly ok: false; readonly refusal: Refusal };

/** Something that is asked of the hub to be done, and why it was not. */
export interface Acting {
  readonly problem: string | null;
  readonly isWaiting: boolean;
  /** @returns what came of it; null when it was not done */
  readonly act: <T extends { readonly ok: true }>(ask: () => Promise<T | Refused>) => Promise<T | null>;
}

/** @param failed - what is said where no answer came */
export function useAct(failed: string): Acting {
  const [problem, setProblem] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const act: Acting['act'] = async (ask) => {
    setWaiting(true);
    setProblem(null);
    try {
      const outcome = await ask();
      if (outcome.ok) return outcome;
      setProblem(messageOf(outcome.refusal));
    } catch {
      setProblem(failed);
    } finally {
      setWaiting(false);
    }
    return null;
  };
  return { problem, isWaiting, act };
}
