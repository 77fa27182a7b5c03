import { FOUNDER, postgresFounding } from '../../features/administration/store/postgres-founding.js';
import { postgresAuditLog } from '../../features/audit/store/postgres-audit-log.js';
import type { TokenSecret } from '../../features/auth/model/token.js';
import { accept, refuse, type Result } from '../../kernel/result.js';
import type { FoundingNeeds } from './found-hub.js';
import { issueStewardToken } from './issue-steward-token.js';

export interface StewardToken {
  readonly account: string;
  readonly secret: TokenSecret;
}

/**
 * One token more for a steward that has lost its own. Those that it had stay as they are: it can revoke them.
 *
 * @param account - null for the steward that was added first
 * @returns refused with a sentence that says who is a steward, where that account is none
 */
export function replaceStewardToken(
  { database, clock, random }: FoundingNeeds,
  account: string | null,
): Promise<Result<StewardToken, string>> {
  return database.write(FOUNDER, async (sql) => {
    const founding = postgresFounding(sql);
    await founding.hold();
    const stewards = await founding.stewards();
    const steward = account === null ? stewards[0] : stewards.find((each) => each.account === account);
    if (!steward) return refuse(nobody(stewards.map((each) => each.account)));
    const secret = await issueStewardToken({ sql, audit: postgresAuditLog(sql, clock), clock, random }, steward);
    return accept({ account: steward.account, secret });
  });
}

function nobody(stewards: readonly string[]): string {
  if (stewards.length === 0)
    return 'This hub has no steward yet: start it with SEAMARK_SAMPLE=off, and it prints a token.';
  return `That is no steward of this hub. Stewards: ${stewards.join(', ')}.`;
}
