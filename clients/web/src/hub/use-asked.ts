import { useEffect, useState } from 'react';

/** What a question came to. */
export type Asked<T> =
  | { readonly is: 'waiting' }
  | { readonly is: 'failed'; readonly again: () => void }
  | { readonly is: 'answered'; readonly answer: T; readonly again: () => void };

type Came<T> = { readonly of: string } & ({ readonly answer: T } | { readonly failed: true });

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
      () => isHere && setCame({ of, failed: true }),
    );
    return () => {
      isHere = false;
    };
    // The key says what is asked.
  }, [of]);
  const again = (): void => setTurn((before) => before + 1);
  if (came === null || came.of !== of) return { is: 'waiting' };
  return 'answer' in came ? { is: 'answered', answer: came.answer, again } : { is: 'failed', again };
}
