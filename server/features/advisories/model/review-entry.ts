import type { AuditEntry } from '../../audit/model/audit-entry.js';
import { tlpLabel } from '../../markings/model/tlp.js';
import type { AdvisoryName } from './advisory.js';
import type { ReviewTurn } from './review.js';

const ACTS = { SUBMITTED: 'draft.submitted', APPROVED: 'draft.approved', RETURNED: 'draft.returned' } as const;

/**
 * What the audit log says of a turn of a review. `highest` is what a token must see up to, to be told: TLP:RED for every draft, since a
 * lower one may not know that there is such a draft, and what stands in it must not show by who is told.
 */
export function reviewEntry(subject: AdvisoryName, turn: ReviewTurn['is']): AuditEntry {
  return { act: ACTS[turn], subject, detail: { highest: tlpLabel('RED') } };
}
