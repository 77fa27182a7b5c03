import type { Label } from '../../../markings/model/label.js';
import { never } from '../../../../kernel/never.js';
import type { PortionContent, PortionType } from '../portion-content.js';
import { plainText } from './plain-text.js';

/** A portion as its author states it, and where it stands in the input. */
export interface StatedLabelled {
  readonly path: readonly string[];
  readonly type: PortionType;
  readonly lang: string;
  /** As it is published under. */
  readonly label: Label;
  readonly content: PortionContent;
}

/** The same, with its free text without the signs of Markdown; empty for what holds none. */
export interface LintedPortion extends StatedLabelled {
  readonly text: string;
}

export function toLinted(portion: StatedLabelled): LintedPortion {
  return { ...portion, text: plainText(freeText(portion.content)) };
}

/** What an author words freely: what is stated field by field is stated on purpose. */
function freeText(content: PortionContent): string {
  switch (content.is) {
    case 'prose':
    case 'mitigation':
      return content.text;
    case 'severity':
      return content.scheme === 'QUALITATIVE' || content.scheme === 'OTHER' ? content.value : '';
    case 'affected':
      return content.versions ?? '';
    case 'reference':
      return content.label ?? '';
    case 'source':
    case 'term':
    case 'alias':
    case 'occurred':
    case 'origin':
      return '';
    default:
      return never(content);
  }
}
