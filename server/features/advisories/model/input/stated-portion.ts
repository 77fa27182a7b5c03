import type { Uuid } from '../../../../kernel/ids.js';
import type { Label } from '../../../markings/model/label.js';
import type { Marking } from '../../../markings/model/marking.js';
import type { PortionContent, PortionType } from '../portion-content.js';
import type { Presence } from '../portion.js';

/** One portion as its author states it, with everything checked. */
export interface StatedPortion {
  /** Of the portion that this one replaces; null for a new one. */
  readonly id: Uuid | null;
  readonly type: PortionType;
  readonly lang: string;
  readonly marking: Marking;
  /** A marking stated as before keeps its recipients; any other is made exact now. */
  readonly label: Label;
  /** null: as it was, and PLACEHOLDER for a new portion. */
  readonly presence: Presence | null;
  readonly content: PortionContent;
}
