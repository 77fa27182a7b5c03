import type { PersonFields, TokenFields } from '../generated/documents.js';
import type { Community, Organization } from '../organization.js';

/** An organization of the hub. Only stewards are shown suspended ones. */
export interface ListedOrganization extends Organization {
  readonly suspended: boolean;
}

export interface ListedCommunity extends Community {
  /** For stewards; null for everybody else. */
  readonly members: readonly Organization[] | null;
}

/** A person or a service. Suspended, it sees TLP:CLEAR only. */
export interface Person extends Omit<PersonFields, 'since'> {
  readonly since: Date;
}

/** A token without its secret, which the hub does not keep. */
export interface TokenRecord extends Omit<TokenFields, 'createdAt' | 'expiresAt' | 'revokedAt'> {
  readonly createdAt: Date;
  /** Null for a sample token. */
  readonly expiresAt: Date | null;
  /** Null while it is good. */
  readonly revokedAt: Date | null;
}

export function readPerson({ since, ...person }: PersonFields): Person {
  return { ...person, since: new Date(since) };
}

export function readToken({ createdAt, expiresAt, revokedAt, ...token }: TokenFields): TokenRecord {
  return {
    ...token,
    createdAt: new Date(createdAt),
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
    revokedAt: revokedAt === null ? null : new Date(revokedAt),
  };
}
