import type { ReactNode } from 'react';
import type { Asked } from '../hub/use-asked.js';
import { Unanswered } from './unanswered.js';

interface NotAnsweredProps {
  readonly asked: Asked<unknown>;
  readonly words: { readonly waiting: string; readonly failed: string };
}

/** The same for what the SDK was asked. Nothing once it is answered. */
export function NotAnswered({ asked, words }: NotAnsweredProps): ReactNode {
  if (asked.is === 'answered') return null;
  const hasFailed = asked.is === 'failed';
  return <Unanswered hasFailed={hasFailed} words={words} onRetry={hasFailed ? asked.again : () => undefined} />;
}
