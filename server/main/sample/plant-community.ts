import { newUuid, type Randomness } from '../../kernel/ids.js';
import { hashToken, newToken, type TokenSecret } from '../../features/auth/model/token.js';
import { FOUNDER } from '../../features/administration/store/postgres-founding.js';
import { postgresTokenWrites } from '../../features/auth/store/postgres-token-writes.js';
import type { AccountName } from '../../features/markings/model/marking.js';
import { postgresMembership } from '../../features/organizations/store/postgres-membership.js';
import type { Membership } from '../../features/organizations/ports.js';
import type { Database } from '../../platform/postgres/database.js';
import type { CommunityFile } from './seed-files.js';

/** Since when the sample community takes part: before the first sample advisory. */
const SINCE = new Date('2024-01-01T00:00:00Z');

/** Admits the sample organizations and people, all or none. @returns each account's token, which is kept nowhere else */
export async function plantCommunity(
  database: Pick<Database, 'write'>,
  random: Randomness,
  community: CommunityFile,
): Promise<ReadonlyMap<AccountName, TokenSecret>> {
  return database.write(FOUNDER, async (sql) => {
    await admitAll(postgresMembership(sql), random, community);
    const secrets = new Map(community.accounts.map(({ account }) => [account, newToken('PERSONAL', random)]));
    const tokens = postgresTokenWrites(sql);
    for (const [account, secret] of secrets) {
      const sample = { kind: 'PERSONAL', ceiling: 'RED', sample: true, createdAt: SINCE, expiresAt: null } as const;
      await tokens.issue({ uid: newUuid(random), account, hash: hashToken(secret), ...sample });
    }
    return secrets;
  });
}

async function admitAll(
  membership: Membership,
  random: Randomness,
  { organizations, communities, accounts }: CommunityFile,
): Promise<void> {
  for (const organization of organizations) await membership.admit({ id: newUuid(random), ...organization }, SINCE);
  for (const { members, ...community } of communities) {
    await membership.found({ id: newUuid(random), listed: true, ...community });
    for (const organization of members)
      await membership.join({ organization, community: community.handle, since: SINCE });
  }
  for (const account of accounts) await membership.enrol({ ...account, since: SINCE });
}
