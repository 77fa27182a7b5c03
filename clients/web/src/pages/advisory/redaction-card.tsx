import { LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PortionFields } from '../../generated/documents.js';
import { advisoryWords } from '../../words/advisory-words.js';
import { redactedWords } from '../../words/marking-words.js';
import { portionNames } from '../../words/names.js';

/** Stands for a portion that its reader is not cleared for. Its size is always the same, as all that is known of it is. */
export function RedactionCard({ portion: { marking, type } }: { readonly portion: PortionFields }): ReactNode {
  return (
    <div className="redaction-card">
      <LockKeyhole size={16} aria-hidden />
      <div>
        <b data-uncopied>{advisoryWords.redactedForYou}</b>
        <p>{redactedWords(marking.label, portionNames[type])}</p>
      </div>
    </div>
  );
}
