import { RequestError } from '../../../kernel/request-error.js';
import type { AuditDetail, AuditEntry } from '../../audit/model/audit-entry.js';
import type { AppendAudit } from '../../audit/ports.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { NamedAudience } from '../model/preview/audience.js';
import type { WriteLimit } from '../ports.js';
import { checkWriteLimit } from './check-write-limit.js';
import type { ViewNeeds } from './view-needs.js';

/** What it takes to look through others' eyes. */
export interface LookNeeds extends ViewNeeds {
  readonly appendAudit: AppendAudit;
  readonly writeLimit: WriteLimit;
}

/**
 * Says in the audit log that an account looks through others' eyes, before it is shown anything. Counted as a write, since it is one.
 *
 * @throws RequestError RATE_LIMITED
 */
export async function recordLook(
  { appendAudit, writeLimit }: Pick<LookNeeds, 'appendAudit' | 'writeLimit'>,
  viewer: Viewer,
  entry: AuditEntry,
): Promise<void> {
  const limited = checkWriteLimit(writeLimit, viewer);
  if (limited !== null) {
    const message = `You have looked through many eyes in a short time. Try again in ${limited.retryAfterSeconds} s.`;
    throw new RequestError('RATE_LIMITED', message);
  }
  await appendAudit(viewer, entry);
}

/**
 * What the log says of persons who stand in a matrix: what somebody is shown tells of its roles and communities. Of organizations it tells
 * nothing that a marking would not, and nothing is said of them.
 *
 * @returns null when there is none among them
 */
export function personsLookedThrough(audiences: readonly NamedAudience[]): AuditDetail | null {
  const persons = audiences.flatMap((audience) => (audience.is === 'person' ? [audience.person] : []));
  if (persons.length === 0) return null;
  return { persons: persons.slice(0, MAX_NAMED).join(', '), others: Math.max(0, persons.length - MAX_NAMED) };
}

/** As many accounts of any length as an entry has room for. */
const MAX_NAMED = 20;
