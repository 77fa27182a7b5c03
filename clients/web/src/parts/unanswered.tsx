import type { ReactNode } from 'react';
import { FailedPart } from './failed-part.js';

interface UnansweredProps {
  readonly hasFailed: boolean;
  readonly words: { readonly waiting: string; readonly failed: string };
  readonly onRetry: () => void;
}

/** Stands where a part of a screen will stand once the hub has answered, and says when it does not. */
export function Unanswered({ hasFailed, words, onRetry }: UnansweredProps): ReactNode {
  if (hasFailed) return <FailedPart words={words.failed} onRetry={onRetry} />;
  return <p aria-busy="true">{words.waiting}</p>;
}
