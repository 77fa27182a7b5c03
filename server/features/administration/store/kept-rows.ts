import { TLP } from '../../markings/model/tlp.js';
import type { KeptPerson, Person } from '../model/kept-person.js';
import type { TokenRecord } from '../model/token-record.js';

/** As `hub.person_json` writes it: times are texts. */
export interface PersonJson extends Omit<Person, 'since'> {
  readonly since: string;
}

export interface KeptPersonJson extends Omit<KeptPerson, 'since'> {
  readonly since: string;
}

export function toPerson({ account, name, organization, roles, since, suspended }: PersonJson): Person {
  return { account, name, organization, roles, suspended, since: new Date(since) };
}

export function toKeptPerson(json: KeptPersonJson | null): KeptPerson | null {
  return json && { ...json, since: new Date(json.since) };
}

/** As `hub.token_json` writes it. */
export interface TokenJson extends Omit<TokenRecord, 'ceiling' | 'createdAt' | 'expiresAt' | 'revokedAt'> {
  /** 0 (CLEAR) to 4 (RED). */
  readonly ceiling: number;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

export function toTokenRecord({ ceiling, createdAt, expiresAt, revokedAt, ...token }: TokenJson): TokenRecord {
  return {
    ...token,
    ceiling: TLP[ceiling] ?? 'CLEAR',
    createdAt: new Date(createdAt),
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
    revokedAt: revokedAt === null ? null : new Date(revokedAt),
  };
}
