import { type Tlp, TLP_VALUES } from '@seamark/sdk';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MarkingFields } from '../../../generated/documents.js';
import { TlpLabel } from '../../../parts/tlp-label.js';
import { compareWords } from '../../../words/compare-words.js';
import { audienceWords } from '../../../words/marking-words.js';

interface ChangedMarkingProps {
  readonly before: MarkingFields;
  readonly after: MarkingFields;
}

/** From which marking to which, and what that means. */
export function ChangedMarking({ before, after }: ChangedMarkingProps): ReactNode {
  return (
    <p className="changed-marking" data-uncopied>
      <span>{compareWords.marking}</span>
      <TlpLabel tlp={before.tlp} />
      <span className="faint">{audienceWords(before)}</span>
      <ArrowRight size={14} role="img" aria-label={compareWords.becomes} />
      <TlpLabel tlp={after.tlp} />
      <span className="faint">{audienceWords(after)}</span>
      <span>{turn(before.tlp, after.tlp)}</span>
    </p>
  );
}

function turn(before: Tlp, after: Tlp): string {
  const rise = TLP_VALUES.indexOf(after) - TLP_VALUES.indexOf(before);
  if (rise === 0) return compareWords.othersRead;
  return rise < 0 ? compareWords.opened : compareWords.narrowed;
}
