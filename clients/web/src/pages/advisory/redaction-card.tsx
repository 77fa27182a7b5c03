import { LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PortionFields } from '../../generated/documents.js';
import { advisoryWords } from '../../words/advisory-words.js';
import { redactedWords } from '../../words/marking-words.js';
import { portionNames } from '../../words/names.js';

interface RedactionCardProps {
  readonly portion: Pick<PortionFields, 'marking' | 'type'>;
  readonly redacted?: string | undefined;
}

/** Stands for a portion that its reader is not cleared for. Its size is always the same, as all that is known of it is. */
export function RedactionCard({ portion, redacted = advisoryWords.redactedForYou }: RedactionCardProps): ReactNode {
  const { marking, type } = portion;
  return (
    <div className="redaction-card">
      <LockKeyhole size={16} aria-hidden />
      <div>
        <b data-uncopied>{redacted}</b>
        <p>{redactedWords(marking.label, portionNames[type])}</p>
      </div>
    </div>
  );
}
