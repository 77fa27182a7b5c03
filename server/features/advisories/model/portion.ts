import type { Uuid } from '../../../kernel/ids.js';
import type { Label } from '../../markings/model/label.js';
import type { Marking } from '../../markings/model/marking.js';
import type { PortionContent, PortionType } from './portion-content.js';

/** What those see who are not cleared, if they see another portion: that something is withheld, or nothing at all. */
export const PRESENCES = ['PLACEHOLDER', 'HIDDEN'] as const;
export type Presence = (typeof PRESENCES)[number];

/** One portion as its source knows it. */
export interface Portion {
  /** Random, stable across revisions, the same when withheld. */
  readonly id: Uuid;
  readonly type: PortionType;
  /** BCP 47. */
  readonly lang: string;
  /** Orders the portions of an advisory; any finite number, never shown, unchanged for what did not move. */
  readonly rank: number;
  readonly marking: Marking;
  /** The marking made exact when it was set: an unchanged marking keeps its recipients. */
  readonly label: Label;
  readonly presence: Presence;
  readonly content: PortionContent;
}

/** That a portion is withheld: for whoever sees another portion of the advisory and not this one. */
export interface Stub {
  readonly portion: Uuid;
  readonly type: PortionType;
  readonly rank: number;
  /** The label of the portion that is withheld; its recipients are not told. */
  readonly tlp: Label['tlp'];
  /** The union of the audiences of the advisory's other portions. */
  readonly label: Label;
}
