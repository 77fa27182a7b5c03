import { hashToken, newToken } from '../../features/auth/model/token.js';
import { postgresTokenWrites } from '../../features/auth/store/postgres-token-writes.js';
import type { AccountName, CommunityHandle, OrganizationHandle } from '../../features/markings/model/marking.js';
import type { HubRole, Organization } from '../../features/organizations/model/organization.js';
import { postgresMembership } from '../../features/organizations/store/postgres-membership.js';
import { newUuid } from '../../kernel/ids.js';
import { machineRandomness } from '../../main/hub-needs.js';
import type { Stage } from '../stage.js';
import { DOCUMENTS } from './documents.js';

/** One subscriber: an account of its own on a socket of its own. */
export interface Subscriber {
  readonly token: string | null;
  readonly document: number;
  /** Of its clearance and document: all of one kind are sent the same, but for what is their own. */
  readonly kind: number;
}

/** Who sees differently what the bulletins say: visitors, members, a community, and the recipients of one and of another portion. */
const CLEARANCES: readonly { readonly organization: string; readonly role: HubRole }[] = [
  { organization: 'bench-members', role: 'READER' },
  { organization: 'bench-circle', role: 'READER' },
  { organization: 'bench-first', role: 'HANDLER' },
  { organization: 'bench-second', role: 'HANDLER' },
];
export const COMMUNITY = 'bench-community';

const FOUNDER = { atoms: [2], ceiling: 0, person: 0 };
const SINCE = new Date('2020-01-01T00:00:00Z');

/** Plants the accounts, once, and tells of `count` subscribers in five clearances and three documents, by turns. */
export async function plantAudience({ database }: Stage, count: number): Promise<readonly Subscriber[]> {
  const tokens = await database.write(FOUNDER, async (sql) => {
    const membership = postgresMembership(sql);
    for (const { organization } of CLEARANCES) await membership.admit(organizationOf(organization), SINCE);
    await membership.found({
      id: newUuid(machineRandomness),
      handle: COMMUNITY as CommunityHandle,
      name: COMMUNITY,
      listed: true,
    });
    await membership.join({
      organization: 'bench-circle' as OrganizationHandle,
      community: COMMUNITY as CommunityHandle,
      since: SINCE,
    });
    const issued: (string | null)[] = [];
    for (let number = 0; number < count; number += 1) issued.push(await enrol(sql, number));
    return issued;
  });
  return tokens.map((token, number) => {
    const document = Math.floor(number / (CLEARANCES.length + 1)) % DOCUMENTS.length;
    return { token, document, kind: clearanceOf(number) * DOCUMENTS.length + document };
  });
}

type Sql = Parameters<typeof postgresMembership>[0];

/** @returns null for a visitor */
async function enrol(sql: Sql, number: number): Promise<string | null> {
  const clearance = CLEARANCES[clearanceOf(number) - 1];
  if (!clearance) return null;
  const organization = clearance.organization as OrganizationHandle;
  const account = `s${number}@${organization}` as AccountName;
  const token = newToken('PERSONAL', machineRandomness);
  await postgresMembership(sql).enrol({ account, name: account, organization, roles: [clearance.role], since: SINCE });
  await postgresTokenWrites(sql).issue({
    ...{ uid: newUuid(machineRandomness), account, kind: 'PERSONAL', ceiling: 'RED', sample: false },
    ...{ hash: hashToken(token), createdAt: SINCE, expiresAt: null },
  });
  return token;
}

function clearanceOf(number: number): number {
  return number % (CLEARANCES.length + 1);
}

function organizationOf(handle: string): Organization {
  return {
    ...{ id: newUuid(machineRandomness), handle: handle as OrganizationHandle, name: handle },
    ...{ sector: 'INDUSTRY', country: null },
  };
}
