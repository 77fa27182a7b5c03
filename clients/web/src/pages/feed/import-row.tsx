import type { AdvisorySummary } from '@seamark/sdk';
import { Database } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { feedWords } from '../../words/feed-words.js';
import { FeedRow } from './feed-row.js';

interface ImportRowProps {
  readonly advisories: readonly AdvisorySummary[];
  readonly peeked: string | null;
  readonly onPeek: (name: string) => void;
}

/** Many records of one database, in one row until somebody wants to see them. */
export function ImportRow({ advisories, peeked, onPeek }: ImportRowProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <li className="feed-row import">
        <Database size={15} aria-hidden />
        <span>{wordsOf(advisories)}</span>
        <button
          type="button"
          className="button quiet import-toggle"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? feedWords.hideImported : feedWords.showImported}
        </button>
      </li>
      {isOpen &&
        advisories.map((advisory) => (
          <FeedRow key={advisory.name} advisory={advisory} peeked={peeked} onPeek={onPeek} />
        ))}
    </>
  );
}

function wordsOf(advisories: readonly AdvisorySummary[]): string {
  const [first] = advisories;
  return feedWords.imported(advisories.length, first?.origin?.database ?? '', first?.source?.name ?? null);
}
