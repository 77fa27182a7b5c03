import { uuidOf } from '../../advisories/model/fake-world.js';
import type { AccountName, OrganizationHandle } from '../../markings/model/marking.js';
import type { KeptPerson } from './kept-person.js';
import type { Rights } from './rights.js';

interface RightsParts extends Partial<Omit<Rights, 'account' | 'organization' | 'administers'>> {
  readonly account: string;
  readonly administers?: string;
}

/** Rights of a person of the organization behind its @, with a token that may see everything. */
export function rights({ account, administers, ...parts }: RightsParts): Rights {
  return {
    account: account as AccountName,
    organization: homeOf(account),
    inPerson: true,
    steward: false,
    administers: (administers ?? null) as OrganizationHandle | null,
    ceiling: 'RED',
    ...parts,
  };
}

/** An active reader of an organization that others administer. */
export function aPerson(account: string, parts: Partial<KeptPerson> = {}): KeptPerson {
  const handle = homeOf(account);
  return {
    account: account as AccountName,
    name: account,
    organization: { id: uuidOf(handle), handle, name: handle, sector: 'INDUSTRY', country: null },
    roles: ['READER'],
    since: new Date('2026-01-01T00:00:00Z'),
    suspended: false,
    otherAdmins: 1,
    otherStewards: 1,
    administered: true,
    active: true,
    tokens: 1,
    ...parts,
  };
}

function homeOf(account: string): OrganizationHandle {
  return (account.split('@')[1] ?? '') as OrganizationHandle;
}
