import type { Uuid } from '../../../kernel/ids.js';
import { vouch } from '../../markings/model/redacted.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { AdvisoryView, RevisionView } from './advisory-view.js';
import { revisionChange } from './revision-change.js';

/** One revision as the store finds it for a viewer; the note is there only when its marking clears the viewer. */
export interface FoundRevision {
  readonly id: Uuid;
  readonly number: number;
  readonly at: Date;
  readonly note: string | null;
}

/** A revision in the viewer's own history, told by what the viewer saw before and after it. */
export function redactRevision(
  { id, number, at, note }: FoundRevision,
  before: Redacted<AdvisoryView> | null,
  after: Redacted<AdvisoryView>,
): Redacted<RevisionView> {
  return vouch({ id, advisory: after.name, number, at, change: revisionChange(before, after), note });
}
