import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useSession } from '../session/session.js';
import { shellWords } from '../words/shell-words.js';

/** What the reader should know of how they came here, until they close it. */
export function Notice(): ReactNode {
  const { notice } = useSession();
  const [isClosed, setClosed] = useState(false);
  if (notice === null || isClosed) return null;
  return (
    <div className="notice" role="status">
      <span>{shellWords.notices[notice]}</span>
      <button
        type="button"
        className="button quiet icon"
        aria-label={shellWords.dismiss}
        onClick={() => setClosed(true)}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
