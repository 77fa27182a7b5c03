/** Who takes part, as far as it decides who sees what: written down here once more, by hand, and read from nowhere. */
export interface Member {
  /** Null for a visitor. */
  readonly account: string | null;
  readonly organization: Organization | null;
  /** True when it speaks for its organization as AUTHOR, REVIEWER or HANDLER. */
  readonly ofSource: boolean;
  /** True for a HANDLER: it may read what is for recipients. */
  readonly needsToKnow: boolean;
}

export interface Organization {
  readonly handle: string;
  readonly sector: Sector;
  readonly communities: readonly string[];
}

export type Sector = 'INDUSTRY' | 'GOVERNMENT' | 'ACADEMIA' | 'CIVIL_SOCIETY';

const organization = (handle: string, sector: Sector, ...communities: readonly string[]): Organization => ({
  handle,
  sector,
  communities,
});

const meridian = organization('meridian-labs', 'INDUSTRY', 'frontier-developers');
const tern = organization('tern-cloud', 'INDUSTRY', 'frontier-developers');
const northgate = organization('northgate-health', 'INDUSTRY', 'critical-infrastructure');
const cert = organization('national-cert', 'GOVERNMENT', 'critical-infrastructure');
const assurance = organization('ai-assurance-office', 'GOVERNMENT');
const ostrava = organization('ostrava-tu', 'ACADEMIA');
const halden = organization('halden-institute', 'ACADEMIA');
const civic = organization('civic-algorithm-watch', 'CIVIL_SOCIETY');
const operations = organization('seamark-operations', 'CIVIL_SOCIETY');

export const ORGANIZATIONS: readonly Organization[] = [
  ...[meridian, tern, northgate, cert, assurance],
  ...[ostrava, halden, civic, operations],
];

const handler = (account: string, of: Organization): Member => ({
  account,
  organization: of,
  ofSource: true,
  needsToKnow: true,
});
const reader = (account: string, of: Organization): Member => ({
  account,
  organization: of,
  ofSource: false,
  needsToKnow: false,
});

/** They publish. */
export const AUTHORS: readonly Member[] = [
  handler('author@meridian', meridian),
  handler('author@tern', tern),
  handler('author@northgate', northgate),
  handler('handler@cert', cert),
  handler('author@halden', halden),
  handler('author@civic', civic),
];

/** They follow: no two of them are cleared alike. */
export const FOLLOWERS: readonly Member[] = [
  { account: null, organization: null, ofSource: false, needsToKnow: false },
  handler('handler@cert', cert),
  handler('second@cert', cert),
  reader('reader@cert', cert),
  handler('handler@tern', tern),
  handler('handler@assurance', assurance),
  reader('researcher@ostrava', ostrava),
  handler('author@northgate', northgate),
  reader('reader@meridian', meridian),
  handler('reviewer@meridian', meridian),
  handler('author@civic', civic),
  reader('steward@hub', operations),
];
