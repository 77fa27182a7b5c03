import type { ReactNode } from 'react';
import { timeWords } from '../../../words/times.js';
import { writeWords } from '../../../words/write-words.js';
import type { Keeping } from '../desk/desk.js';

/** Says politely whether the hub has every word. */
export function KeepingPill({ keeping }: { readonly keeping: Keeping }): ReactNode {
  return (
    <span className="keeping" data-is={keeping.is} role="status">
      {words(keeping)}
    </span>
  );
}

function words(keeping: Keeping): string {
  const { kept, unchanged, sending, here } = writeWords.keeping;
  switch (keeping.is) {
    case 'kept':
      return keeping.at === null ? unchanged : kept(timeWords(keeping.at));
    case 'sending':
      return sending;
    case 'here':
      return here;
    case 'held':
      return heldWords(keeping.refusal);
  }
}

function heldWords(refusal: Extract<Keeping, { readonly is: 'held' }>['refusal']): string {
  const { unreachable, limited, invalid, stale, refused } = writeWords.keeping;
  if (refusal === null) return unreachable;
  switch (refusal.code) {
    case 'RATE_LIMITED':
      return limited(refusal.retryAfterSeconds);
    case 'INVALID_INPUT':
      return invalid(refusal.problems.length);
    case 'STALE_REVISION':
      return stale;
    default:
      return refused(refusal.message);
  }
}
