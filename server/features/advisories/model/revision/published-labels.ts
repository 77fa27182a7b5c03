import { accept, refuse } from '../../../../kernel/result.js';
import { labelOf } from '../../../markings/model/label-of.js';
import { byPlace } from '../by-place.js';
import { parseEach } from '../input/parsed.js';
import type { Parsed } from '../input/parsed.js';
import type { InputMoment } from '../input/input-moment.js';
import type { Portion } from '../portion.js';

/** The portions of a draft, each with the label that its marking means at the moment of publication. */
export function withPublishedLabels(
  portions: readonly Portion[],
  { source, audiences }: Pick<InputMoment, 'source' | 'audiences'>,
): Parsed<readonly Portion[]> {
  return parseEach([...portions].sort(byPlace), (portion, index) => {
    const label = labelOf(portion.marking, { source, members: audiences.membersOf(portion.marking) });
    if (label.ok) return accept({ ...portion, label: label.value });
    // The input of a publication holds no portions, so the message has to say which one it is.
    return refuse(
      label.refusal.map(({ code, message }) => ({ code, message: `Portion ${index + 1}: ${message}`, path: ['name'] })),
    );
  });
}
