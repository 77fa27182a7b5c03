import { SeamarkRequestError } from '@seamark/sdk';
import { useEffect, useState } from 'react';

/** What a question came to. */
export type Asked<T> =
  | { readonly is: 'waiting' }
  /** `why`: what the hub has against the question, for people; null when it did not answer. */
  | { readonly is: 'failed'; readonly why: string | null; readonly again: () => void }
  | { readonly is: 'answered'; readonly answer: T; readonly again: () => void };

type Came<T> = { readonly of: string } & ({ readonly answer: T } | { readonly why: string | null });

/**
 * Asks by the SDK, once for each key. Nothing is kept of it when the screen is left.
 *
 * @param key - names the question: another one is asked anew, and what came to the one before is dropped
 */
export function useAsked<T>(key: string, ask: () => Promise<T>): Asked<T> {
  const [turn, setTurn] = useState(0);
  const [came, setCame] = useState<Came<T> | null>(null);
  const of = `${turn} ${key}`;
  useEffect(() => {
    let isHere = true;
    ask().then(
      (answer) => isHere && setCame({ of, answer }),
      (error: unknown) => isHere && setCame({ of, why: error instanceof SeamarkRequestError ? error.message : null }),
    );
    return () => {
      isHere = false;
    };
    // The key says what is asked.
  }, [of]);
  const again = (): void => setTurn((before) => before + 1);
  if (came === null || came.of !== of) return { is: 'waiting' };
  return 'answer' in came ? { is: 'answered', answer: came.answer, again } : { is: 'failed', why: came.why, again };
}
