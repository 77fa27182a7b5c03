import type { Sector } from '../../features/markings/model/marking.js';
import type { Tlp } from '../../features/markings/model/tlp.js';
import type { HubRole } from '../../features/organizations/model/organization.js';

/** Who takes part in every world. Handles are words that no other text holds. */
export interface CastOrganization {
  readonly handle: string;
  readonly sector: Sector;
  readonly communities: readonly string[];
  readonly suspended?: true;
}

export interface CastPerson {
  readonly account: string;
  readonly organization: string;
  readonly roles: readonly HubRole[];
  /** Set for a service account: the ceiling of its token. */
  readonly service?: Tlp;
}

/** More than sixteen recipients are kept as one set. */
const MANY = 18;
const crowd = Array.from({ length: MANY }, (_, place) => `crowd-${String(place + 1).padStart(2, '0')}`);

export const SOURCES = ['maker', 'cert', 'campus'] as const;

export const ORGANIZATIONS: readonly CastOrganization[] = [
  { handle: 'maker', sector: 'INDUSTRY', communities: ['circle'] },
  { handle: 'cert', sector: 'GOVERNMENT', communities: ['circle', 'watch'] },
  { handle: 'campus', sector: 'ACADEMIA', communities: ['circle', 'watch'] },
  { handle: 'charity', sector: 'CIVIL_SOCIETY', communities: ['watch'] },
  { handle: 'clinic', sector: 'CIVIL_SOCIETY', communities: [] },
  { handle: 'gone', sector: 'INDUSTRY', communities: ['circle'], suspended: true },
  ...crowd.map((handle) => ({ handle, sector: 'ACADEMIA' as const, communities: ['ring'] })),
];

/** `circle` is known to its members alone: to every source, and to few readers. */
export const COMMUNITIES: readonly { readonly handle: string; readonly listed: boolean }[] = [
  { handle: 'circle', listed: false },
  { handle: 'watch', listed: true },
  { handle: 'ring', listed: true },
];

export const PEOPLE: readonly CastPerson[] = [
  { account: 'author@maker', organization: 'maker', roles: ['AUTHOR', 'HANDLER'] },
  { account: 'checker@maker', organization: 'maker', roles: ['REVIEWER'] },
  { account: 'clerk@maker', organization: 'maker', roles: ['READER'] },
  { account: 'author@cert', organization: 'cert', roles: ['AUTHOR', 'REVIEWER'] },
  { account: 'officer@cert', organization: 'cert', roles: ['READER'] },
  { account: 'author@campus', organization: 'campus', roles: ['AUTHOR', 'HANDLER'] },
  { account: 'reader@charity', organization: 'charity', roles: ['READER'] },
  { account: 'handler@charity', organization: 'charity', roles: ['AUTHOR', 'HANDLER'] },
  { account: 'handler@clinic', organization: 'clinic', roles: ['AUTHOR', 'HANDLER'] },
  { account: 'bot@clinic', organization: 'clinic', roles: ['HANDLER'], service: 'AMBER_STRICT' },
  { account: 'meek-bot@charity', organization: 'charity', roles: ['HANDLER'], service: 'GREEN' },
  { account: 'writer-bot@campus', organization: 'campus', roles: ['AUTHOR', 'HANDLER'], service: 'GREEN' },
  { account: 'checker@campus', organization: 'campus', roles: ['REVIEWER'] },
  { account: 'student@campus', organization: 'campus', roles: ['RESEARCHER'] },
  { account: 'steward@clinic', organization: 'clinic', roles: ['HUB_STEWARD', 'ORG_ADMIN'] },
  { account: 'handler@crowd', organization: 'crowd-07', roles: ['HANDLER'] },
  { account: 'author@gone', organization: 'gone', roles: ['AUTHOR', 'HANDLER'] },
];

/** What one world has alone, but where the viewer is shown all who take part: an organization that is none now, and a community that is not listed. */
export const UNSEEN = { organization: 'ended', community: 'hush' } as const;

/** Is shown all who take part. */
export const STEWARD = 'steward@clinic';

/** Asks in one world more than in the other, and is of an organization that no viewer is of, and that administers itself. */
export const KEEPER: CastPerson = { account: 'keeper@crowd-02', organization: 'crowd-02', roles: ['ORG_ADMIN'] };

/** Every kind of viewer that two worlds are compared for; null is a visitor. */
export const VIEWERS: readonly (string | null)[] = [
  null,
  'reader@charity',
  'student@campus',
  'handler@charity',
  'handler@clinic',
  'bot@clinic',
  'meek-bot@charity',
  'clerk@maker',
  'checker@maker',
  'checker@campus',
  'officer@cert',
  'steward@clinic',
  'author@campus',
  'writer-bot@campus',
  'handler@crowd',
  'author@gone',
];

export const ACCOUNTS: readonly string[] = PEOPLE.map(({ account }) => account);
