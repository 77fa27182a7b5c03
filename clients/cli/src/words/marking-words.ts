import { formatMarking, restateMarking, type Marking } from '@seamark/sdk';
import { oneLine } from '../terminal/printable.js';
import { paint, paintLabel } from '../terminal/paint.js';
import type { Screen } from '../terminal/terminal.js';

/** The label, and the recipients that this reader is told of: `TLP:AMBER to org:national-cert`. */
export function markingWords(screen: Screen, marking: Marking): string {
  const [, ...recipients] = formatMarking(restateMarking(marking)).slice(1, -1).split(' ');
  const label = paintLabel(screen, marking.tlp);
  return recipients.length > 0 ? `${label} ${paint(screen, 'dim', oneLine(recipients.join(' ')))}` : label;
}
