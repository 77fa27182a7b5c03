import { FOUNDER, postgresFounding } from '../../features/administration/store/postgres-founding.js';
import { postgresAuditLog } from '../../features/audit/store/postgres-audit-log.js';
import type { TokenSecret } from '../../features/auth/model/token.js';
import { postgresMembership } from '../../features/organizations/store/postgres-membership.js';
import type { Clock } from '../../kernel/clock.js';
import { newUuid, type Randomness } from '../../kernel/ids.js';
import type { Database } from '../../platform/postgres/database.js';
import type { FoundingParty } from './founding-party.js';
import { issueStewardToken } from './issue-steward-token.js';

export interface FoundingNeeds {
  readonly database: Pick<Database, 'write'>;
  readonly clock: Clock;
  readonly random: Randomness;
}

/**
 * Gives an empty hub its first organization and that its steward. Of several processes that start at once, one does.
 *
 * @returns the steward's token, which is kept nowhere; null for a hub that was founded before
 */
export function foundHub(
  { database, clock, random }: FoundingNeeds,
  { handle, name, steward }: FoundingParty,
): Promise<TokenSecret | null> {
  return database.write(FOUNDER, async (sql) => {
    const founding = postgresFounding(sql);
    await founding.hold();
    if (!(await founding.isEmpty())) return null;
    const membership = postgresMembership(sql);
    const since = clock.now();
    await membership.admit({ id: newUuid(random), handle, name, sector: 'CIVIL_SOCIETY', country: null }, since);
    const roles = ['HUB_STEWARD', 'ORG_ADMIN'] as const;
    await membership.enrol({ account: steward, name: 'The first steward', organization: handle, roles, since });
    const audit = postgresAuditLog(sql, clock);
    await audit.append({ act: 'hub.founded', subject: handle, detail: { steward }, concerns: handle });
    return issueStewardToken({ sql, audit, clock, random }, { account: steward, organization: handle });
  });
}
