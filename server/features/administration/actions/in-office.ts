import { refuse, type Result } from '../../../kernel/result.js';
import type { Clock } from '../../../kernel/clock.js';
import type { Randomness } from '../../../kernel/ids.js';
import type { WriteLimit } from '../../advisories/ports.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { type AdministrationRefusal, forbidden } from '../model/refusals.js';
import type { Administer, Office } from '../ports.js';

export interface OfficeNeeds {
  readonly administer: Administer;
  readonly writeLimit: WriteLimit;
  readonly clock: Clock;
  readonly random: Randomness;
}

/** What every act of administration begins with: somebody who asks, and not too often. */
export async function inOffice<T>(
  { administer, writeLimit }: Pick<OfficeNeeds, 'administer' | 'writeLimit'>,
  viewer: Viewer,
  work: (office: Office) => Promise<Result<T, AdministrationRefusal>>,
): Promise<Result<T, AdministrationRefusal>> {
  if (viewer.account === null) return forbidden(SIGN_IN);
  const limited = writeLimit.take(viewer.account);
  if (limited !== null) return refuse({ kind: 'rate-limited', ...limited });
  return administer(viewer, work);
}

const SIGN_IN = 'A visitor keeps nothing on this hub. Sign in with a token.';
