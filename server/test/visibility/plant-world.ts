import type { EntityManager } from 'typeorm';
import { uuidOf } from '../../features/advisories/model/fake-world.js';
import { hashToken, newToken, type TokenSecret } from '../../features/auth/model/token.js';
import { postgresTokenWrites } from '../../features/auth/store/postgres-token-writes.js';
import type { AccountName, CommunityHandle, OrganizationHandle } from '../../features/markings/model/marking.js';
import type { VisibilityCase } from '../../features/markings/model/visibility-case.js';
import type { WorldOrganization, WorldPerson } from '../../features/markings/model/visibility-world.js';
import type { HubRole } from '../../features/organizations/model/organization.js';
import { postgresMembership } from '../../features/organizations/store/postgres-membership.js';
import type { Database } from '../../platform/postgres/database.js';
import { newUuid } from '../../kernel/ids.js';
import { testRandomness } from '../test-randomness.js';

const FOUNDER = { atoms: [2], ceiling: 0, person: 0 };
const LONG_AGO = new Date('2020-01-01');
const NEVER_YET = new Date('2999-01-01');

/** Names of one case's world, made its own so that every case fits in one database. */
export interface CaseNames {
  handle(name: string): string;
  account(name: string): AccountName;
}

export function caseNames(place: number): CaseNames {
  return {
    handle: (name) => `${name}-c${place}`,
    account: (name) => `${name.replace('@', '.')}@c${place}` as AccountName,
  };
}

/** Who takes part, on which day. */
type World = Pick<VisibilityCase, 'world' | 'readOn'>;

/** Plants who takes part, as it stands on the day of reading. @returns a token for each account of the world */
export function plantWorld(database: Database, of: World, names: CaseNames): Promise<ReadonlyMap<string, TokenSecret>> {
  return database.write(FOUNDER, async (sql) => {
    for (const [handle, organization] of organizationsOf(of))
      await admit(sql, names.handle(handle), { organization, of, names });
    const secrets = new Map<string, TokenSecret>();
    for (const [account, person] of Object.entries(of.world.people)) {
      secrets.set(account, await enrol(sql, { person, account: names.account(account), of, names }));
    }
    return secrets;
  });
}

/** The account that is of no organization gets one of its own: the hub has no other people. */
const NOBODY: WorldOrganization = { sector: 'CIVIL_SOCIETY', ended: '0001-01-01' };

function organizationsOf({ world }: World): readonly (readonly [string, WorldOrganization])[] {
  return [...Object.entries(world.organizations), ['nobody', NOBODY] as const];
}

interface Admission {
  readonly organization: WorldOrganization;
  readonly of: World;
  readonly names: CaseNames;
}

async function admit(sql: EntityManager, handle: string, { organization, of, names }: Admission): Promise<void> {
  const { sector, communities = [], joined = {}, ended } = organization;
  const since = (what: string) => ((joined[what] ?? '') <= of.readOn ? LONG_AGO : NEVER_YET);
  const membership = postgresMembership(sql);
  await membership.admit(
    { id: uuidOf(handle), handle: handle as OrganizationHandle, name: handle, sector, country: null },
    since('hub'),
  );
  if (ended !== undefined && ended <= of.readOn) {
    await sql.query(
      `UPDATE hub.organization_activity SET until = since + interval '1 day', ended_as = 'SUSPENDED'
      WHERE organization_id = (SELECT id FROM hub.organization WHERE handle = $1)`,
      [handle],
    );
  }
  for (const name of communities) {
    const community = names.handle(name) as CommunityHandle;
    const known: unknown[] = await sql.query('SELECT id FROM hub.community WHERE handle = $1', [community]);
    if (known.length === 0) await membership.found({ id: uuidOf(community), handle: community, name, listed: true });
    await membership.join({ organization: handle as OrganizationHandle, community, since: since(name) });
  }
}

interface Enrolment extends Omit<Admission, 'organization'> {
  readonly person: WorldPerson;
  readonly account: AccountName;
}

async function enrol(sql: EntityManager, { person, account, of, names }: Enrolment): Promise<TokenSecret> {
  const organization = names.handle(person.organization ?? 'nobody') as OrganizationHandle;
  const roles = [...new Set(person.roles)] as readonly HubRole[];
  await postgresMembership(sql).enrol({ account, name: account, organization, roles, since: LONG_AGO });
  if (person.departed !== undefined && person.departed <= of.readOn) {
    await sql.query(`UPDATE hub.person SET until = since + interval '1 day' WHERE account = $1`, [account]);
  }
  const kind = person.service ? 'SERVICE' : 'PERSONAL';
  const secret = newToken(kind, testRandomness);
  // The database refuses a service token that may see RED, so the rule's own cap is tried on the highest that there can be.
  const highest = kind === 'SERVICE' ? 'AMBER_STRICT' : 'RED';
  const ceiling = person.ceiling === undefined || person.ceiling === 'RED' ? highest : person.ceiling;
  const token = { account, kind, ceiling, sample: false, hash: hashToken(secret) } as const;
  await postgresTokenWrites(sql).issue({
    uid: newUuid(testRandomness),
    ...token,
    createdAt: LONG_AGO,
    expiresAt: null,
  });
  return secret;
}
