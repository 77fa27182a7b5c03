import { useState } from 'react';
import type { Asked } from './use-asked.js';

/** What was answered last, also while the next question waits: a screen does not go blank between two answers. */
export function useKept<T>(asked: Asked<T>): T | null {
  const [kept, setKept] = useState<T | null>(null);
  if (asked.is !== 'answered') return kept;
  if (asked.answer !== kept) setKept(asked.answer);
  return asked.answer;
}
