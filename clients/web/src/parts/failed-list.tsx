import type { ReactNode } from 'react';

interface FailedListProps {
  readonly words: { readonly failed: string; readonly again: string };
  /** What the hub has against the question; null when it did not answer. */
  readonly why?: string | null;
  readonly onRetry: () => void;
}

/** Stands where a list would, and says why there is none. */
export function FailedList({ words, why = null, onRetry }: FailedListProps): ReactNode {
  return (
    <div className="empty" role="alert">
      <p>{why ?? words.failed}</p>
      <button type="button" className="button" onClick={onRetry}>
        {words.again}
      </button>
    </div>
  );
}
