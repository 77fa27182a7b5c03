import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../kernel/clock.js';
import type { Database } from '../../../platform/postgres/database.js';
import { prepared } from '../../../platform/postgres/prepared.js';
import type { AuditLog } from '../../audit/ports.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import type { AccountName, OrganizationHandle } from '../../markings/model/marking.js';
import { TLP, tlpRank } from '../../markings/model/tlp.js';
import type { KeptCommunity, KeptOrganization } from '../model/kept-organization.js';
import type { Rights } from '../model/rights.js';
import type { Administer, CommunityOffice, Office, OrganizationOffice, PersonOffice, TokenOffice } from '../ports.js';
import { type KeptPersonJson, toKeptPerson, toTokenRecord, type TokenJson } from './kept-rows.js';

export interface OfficeParts {
  readonly database: Pick<Database, 'write'>;
  readonly clock: Clock;
  /** The audit log on a transaction. */
  readonly auditIn: (sql: EntityManager) => AuditLog;
}

/** Administration over trusted functions, each of which asks the signed viewer itself. */
export function postgresOffice({ database, clock, auditIn }: OfficeParts): Administer {
  return (viewer, work) =>
    database.write(contextOf(viewer), async (sql) => {
      const call = callsOn(sql, clock);
      const rights = toRights(await call<RightsJson>('take_office'));
      return work({ rights, audit: auditIn(sql), ...officesOn(call) });
    });
}

/** Calls a function of the schema. Dates of what is written come last, by the hub's clock. */
type Call = <T>(name: string, ...values: readonly unknown[]) => Promise<T>;

function callsOn(sql: EntityManager, clock: Clock): Call & { readonly now: () => Date } {
  const call = async <T>(name: string, ...values: readonly unknown[]): Promise<T> => {
    const places = values.map((_, place) => `$${place + 1}`).join(', ');
    const [row] = await prepared<{ readonly answer: T }>(
      sql,
      { name, text: `SELECT hub.${name}(${places}) AS answer` },
      values,
    );
    if (!row) throw new Error(`hub.${name} answered nothing`);
    return row.answer;
  };
  return Object.assign(call, { now: () => clock.now() });
}

type Calls = ReturnType<typeof callsOn>;

interface RightsJson {
  readonly inPerson: boolean;
  readonly steward: boolean;
  readonly administers: OrganizationHandle | null;
  /** 0 (CLEAR) to 4 (RED). */
  readonly ceiling: number;
  readonly account: AccountName | null;
  readonly organization: OrganizationHandle | null;
}

function toRights({ ceiling, ...rights }: RightsJson): Rights {
  return { ...rights, ceiling: TLP[ceiling] ?? 'CLEAR' };
}

function officesOn(call: Calls): Omit<Office, 'rights' | 'audit'> {
  return {
    organizations: organizationsOn(call),
    communities: communitiesOn(call),
    people: peopleOn(call),
    tokens: tokensOn(call),
  };
}

function organizationsOn(call: Calls): OrganizationOffice {
  return {
    find: (handle) => call<KeptOrganization | null>('kept_organization', handle),
    admit: (organization) => call('admit_organization', JSON.stringify(organization), call.now()),
    setActive: (handle, active) => call('stand_organization', handle, active, call.now()),
  };
}

function communitiesOn(call: Calls): CommunityOffice {
  return {
    find: (handle) => call<KeptCommunity | null>('kept_community', handle),
    create: (community) => call('create_community', JSON.stringify(community)),
    setMember: ({ community, organization }, member) =>
      call('stand_member', community, organization, member, call.now()),
  };
}

function peopleOn(call: Calls): PersonOffice {
  return {
    find: async (account) => toKeptPerson(await call<KeptPersonJson | null>('kept_person', account)),
    add: (person) => call<boolean>('add_person', JSON.stringify(person), call.now()),
    changeRoles: (account, { grant, revoke }) => call('change_roles', account, grant, revoke, call.now()),
    setActive: (account, active) => call('stand_person', account, active, call.now()),
  };
}

function tokensOn(call: Calls): TokenOffice {
  return {
    find: async (id) => {
      const json = await call<TokenJson | null>('kept_token', id);
      return json && toTokenRecord(json);
    },
    issue: async ({ ceiling, ...token }, hash) => {
      const wish = JSON.stringify({ ...token, ceiling: tlpRank(ceiling) });
      return toTokenRecord(await call<TokenJson>('issue_token', wish, Buffer.from(hash), call.now()));
    },
    revoke: async (id) => toTokenRecord(await call<TokenJson>('revoke_token', id, call.now())),
  };
}
