import type { Uuid } from '../../../kernel/ids.js';
import type { Label } from '../../markings/model/label.js';
import type { Marking } from '../../markings/model/marking.js';
import type { AdvisoryKind, AdvisoryName, AdvisoryState } from './advisory.js';
import type { Portion, Stub } from './portion.js';

/** All that is known of an advisory, to whoever may change it. Never shown: views come from `AdvisoryRecord`. */
export interface AdvisoryFile {
  readonly uid: Uuid;
  readonly name: AdvisoryName;
  readonly kind: AdvisoryKind;
  readonly state: AdvisoryState;
  /** Number of the last revision, 1.., never shown; 1 for a draft. */
  readonly sequence: number;
  readonly portions: readonly CurrentPortion[];
  readonly stubs: readonly Stub[];
  /** Earlier versions of portions, with the labels under which they are read today. */
  readonly past: readonly PastVersion[];
}

/** A portion as it stands. Its row is named, since the version that a plan closes may be tightened by the same plan. */
export interface CurrentPortion extends Portion {
  /** The row, opaque. */
  readonly version: string;
}

/** A version of a portion that a later revision replaced or removed. */
export interface PastVersion {
  /** The row, opaque. */
  readonly version: string;
  readonly portion: Uuid;
  readonly label: Label;
}

/** What one revision writes. Made by `planRevision` and its like, carried out by the store in one transaction, all or nothing. */
export interface RevisionPlan {
  readonly uid: Uuid;
  readonly name: AdvisoryName;
  readonly kind: AdvisoryKind;
  readonly state: AdvisoryState;
  /** The number that this revision takes; refused as stale by the store when it is taken. */
  readonly sequence: number;
  readonly revisionId: Uuid;
  /**
   * Portions whose current version ends; and those that get a new one (also in `close` when they had one).
   * Of a draft, and of its publication, `open` is everything and `close` is empty: a draft's rows are replaced as a whole.
   */
  readonly close: readonly Uuid[];
  readonly open: readonly Portion[];
  readonly closeStubs: readonly Uuid[];
  readonly openStubs: readonly Stub[];
  /** Earlier versions that are read more narrowly from now on, those that `close` just ended among them. */
  readonly tighten: readonly { readonly version: string; readonly portion: Uuid; readonly label: Label }[];
  readonly remarks: readonly Remark[];
  /** Empty for a draft, which writes no event. */
  readonly concerned: readonly ConcernedLabel[];
}

/** A revision's note or a withdrawal's reason; Markdown. */
export interface Remark {
  readonly is: 'NOTE' | 'REASON';
  readonly text: string;
  readonly marking: Marking;
  readonly label: Label;
}

/** A label that an event concerns: whether it stood before, stands after, and whether what it clears changed. */
export interface ConcernedLabel {
  readonly label: Label;
  /** Labels that must clear the viewer too; empty for most. */
  readonly besides: readonly Label[];
  readonly before: boolean;
  readonly after: boolean;
  readonly changed: boolean;
  /** True when nothing changed but the order of what is seen. */
  readonly byOrder: boolean;
}
