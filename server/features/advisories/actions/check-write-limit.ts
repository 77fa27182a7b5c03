import type { Viewer } from '../../auth/model/viewer.js';
import type { RateLimited } from '../model/refusals.js';
import type { WriteLimit } from '../ports.js';

/** A visitor has no account to count by; it may write nothing in any case. */
export function checkWriteLimit(writeLimit: WriteLimit, { account }: Viewer): RateLimited | null {
  const taken = account === null ? null : writeLimit.take(account);
  return taken && { kind: 'rate-limited', retryAfterSeconds: taken.retryAfterSeconds };
}
