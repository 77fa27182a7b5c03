import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { CopyAs } from '../../parts/copy-as.js';
import { advisoryWords } from '../../words/advisory-words.js';
import { advisoryCopies } from './advisory-copies.js';
import type { AdvisoryAnswer } from './advisory-answer.js';

interface ReadingToolsProps {
  readonly advisory: AdvisoryAnswer;
  readonly isPast: boolean;
}

/** How much of it is read, and how to have it elsewhere. */
export function ReadingTools({ advisory, isPast }: ReadingToolsProps): ReactNode {
  const { portions, withheldCount } = advisory;
  return (
    <div className="reading-tools" data-uncopied>
      <p>
        {`${advisoryWords.reads(portions.length - withheldCount, portions.length)}.`}
        {withheldCount > 0 && <span className="faint"> {advisoryWords.redactedWhy}</span>}
        {isPast && <span className="faint"> {advisoryWords.pastView}</span>}
      </p>
      <div className="actions unprinted">
        <button type="button" className="button" onClick={() => window.print()}>
          <Printer size={14} aria-hidden />
          {advisoryWords.print}
        </button>
        <CopyAs label={advisoryWords.copyAs} copies={advisoryCopies(advisory, isPast)} />
      </div>
    </div>
  );
}
