import type { ClearedBy } from './cleared-by.js';
import { CLEAR } from './marking.js';
import type { Marking } from './marking.js';
import { vouch } from './redacted.js';
import type { Redacted } from './redacted.js';
import type { Tlp } from './tlp.js';

/** A marking as read for one viewer: `stated` for the source alone, `clearedBy` for whoever sees the portion. */
export interface MarkingForViewer {
  readonly tlp: Tlp;
  readonly stated: Marking | null;
  readonly clearedBy: ClearedBy;
}

/** The source is shown what it stated, to send it back; others the label and what of their own clears them, no other recipient. */
export function redactMarking({ tlp, stated, clearedBy }: MarkingForViewer): Redacted<Marking> {
  if (stated !== null) return vouch(stated);
  const organizations = clearedBy.organization === null ? [] : [clearedBy.organization];
  return vouch({ ...CLEAR, tlp, organizations, communities: clearedBy.communities });
}

/** Of a placeholder the label is told and nothing else. */
export function redactWithheldMarking(tlp: Tlp): Redacted<Marking> {
  return vouch({ ...CLEAR, tlp });
}
