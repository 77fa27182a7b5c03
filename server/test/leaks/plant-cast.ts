import type { Uuid } from '../../kernel/ids.js';
import { chosenClock } from '../../kernel/clock.js';
import { appendAudit } from '../../features/audit/store/postgres-audit-log.js';
import { postgresTokens } from '../../features/auth/store/postgres-tokens.js';
import type { EntityManager } from 'typeorm';
import { hashToken, newToken, type TokenSecret } from '../../features/auth/model/token.js';
import { postgresTokenWrites } from '../../features/auth/store/postgres-token-writes.js';
import type { AccountName, CommunityHandle, OrganizationHandle } from '../../features/markings/model/marking.js';
import { postgresMembership } from '../../features/organizations/store/postgres-membership.js';
import type { Membership } from '../../features/organizations/ports.js';
import type { Database } from '../../platform/postgres/database.js';
import { type CastOrganization, type CastPerson, COMMUNITIES, KEEPER, ORGANIZATIONS, PEOPLE, UNSEEN } from './cast.js';
import { drawOf, uuidOf } from './seeded-randomness.js';

const FOUNDER = { atoms: [2], ceiling: 0, person: 0 };
const SINCE = new Date('2024-01-01T00:00:00Z');
const SUSPENDED_AT = new Date('2024-06-01T00:00:00Z');

/** Admits the cast, forwards or backwards: numbers of rows and of atoms differ between the two, and what one organization does unseen. */
export async function plantCast(database: Database, backwards: boolean): Promise<void> {
  const inOrder = <T>(list: readonly T[]): readonly T[] => (backwards ? list.toReversed() : list);
  await database.write(FOUNDER, async (sql) => {
    const membership = postgresMembership(sql);
    for (const organization of inOrder(ORGANIZATIONS)) await admit(membership, organization);
    for (const { handle, listed } of inOrder(COMMUNITIES)) {
      await membership.found({ id: uuidOf(handle), handle: handle as CommunityHandle, name: `The ${handle}`, listed });
    }
    for (const organization of inOrder(ORGANIZATIONS)) await join(membership, organization);
    for (const person of inOrder(PEOPLE)) await enrol(membership, person);
    for (const person of inOrder(PEOPLE)) await postgresTokenWrites(sql).issue(issueOf(person));
    for (const person of backwards ? [QUIET, KEEPER] : [KEEPER]) {
      await enrol(membership, person);
      await postgresTokenWrites(sql).issue(issueOf(person));
    }
    await suspend(
      sql,
      ORGANIZATIONS.filter(({ suspended }) => suspended).map(({ handle }) => handle),
    );
  });
  if (backwards) await actQuietly(database);
}

const QUIET: CastPerson = { account: 'quiet@crowd-02', organization: 'crowd-02', roles: ['AUTHOR'] };

/** What one world has alone: a person, its token, and that it did something. */
async function actQuietly(database: Database): Promise<void> {
  const known = await postgresTokens(database).find(tokenOf(QUIET));
  if (known === null) throw new Error('Nobody acts quietly.');
  const append = appendAudit(database, chosenClock(SINCE));
  await append(known.viewer, { act: 'export.started', subject: QUIET.account, detail: {} });
}

async function suspend(sql: EntityManager, handles: readonly string[]): Promise<void> {
  await sql.query(
    `UPDATE hub.organization_activity SET until = $1, ended_as = 'SUSPENDED' WHERE organization_id = ANY ($2::uuid[])`,
    [SUSPENDED_AT, handles.map(uuidOf)],
  );
}

/** What nobody but a steward and its own members is shown. */
export async function admitUnseen(database: Database): Promise<void> {
  const { organization, community } = UNSEEN;
  await database.write(FOUNDER, async (sql) => {
    const membership = postgresMembership(sql);
    await admit(membership, { handle: organization, sector: 'INDUSTRY', communities: [] });
    await suspend(sql, [organization]);
    const named = { id: uuidOf(community), handle: community as CommunityHandle, name: `The ${community}` };
    await membership.found({ ...named, listed: false });
    await join(membership, { handle: KEEPER.organization, sector: 'ACADEMIA', communities: [community] });
  });
}

/** What the token of an account is called, the same in every world. */
export function tokenUidOf(account: string): Uuid {
  return uuidOf(`token of ${account}`);
}

/** The token of an account, the same in every world. */
export function tokenOf({ account, service }: CastPerson): TokenSecret {
  return newToken(service ? 'SERVICE' : 'PERSONAL', { bytes: (length) => drawOf(`token of ${account}`, length) });
}

function admit(membership: Membership, { handle, sector }: CastOrganization): Promise<void> {
  return membership.admit(
    { id: uuidOf(handle), handle: handle as OrganizationHandle, name: `${handle} Ltd`, sector, country: 'FR' },
    SINCE,
  );
}

async function join(membership: Membership, { handle, communities }: CastOrganization): Promise<void> {
  for (const community of communities) {
    await membership.join({
      organization: handle as OrganizationHandle,
      community: community as CommunityHandle,
      since: SINCE,
    });
  }
}

function enrol(membership: Membership, { account, organization, roles }: CastPerson): Promise<void> {
  const person = { account: account as AccountName, organization: organization as OrganizationHandle };
  return membership.enrol({ ...person, name: `Name of ${account}`, roles, since: SINCE });
}

function issueOf(person: CastPerson) {
  const kind = person.service ? 'SERVICE' : 'PERSONAL';
  const account = person.account as AccountName;
  const hash = hashToken(tokenOf(person));
  return {
    uid: tokenUidOf(account),
    account,
    kind,
    ceiling: person.service ?? 'RED',
    sample: false,
    hash,
    createdAt: SINCE,
    expiresAt: null,
  } as const;
}
