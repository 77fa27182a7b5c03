import { counted } from './counted.js';
import { timeWords } from './times.js';

/** What the feed says. */
export const feedWords = {
  title: 'Feed',
  listLabel: 'Advisories, the newest change first',
  search: 'Search advisories',
  newAdvisory: 'New advisory',
  pause: 'Pause the feed',
  resume: 'Resume the feed',
  paused: 'Paused',
  live: 'Live',
  connecting: 'Connecting',
  catchingUp: (done: number | null, total: number | null) =>
    done === null || total === null ? 'Catching up' : `Catching up, ${done} of ${total}`,
  notLive: (since: Date | null) => (since === null ? 'Not live yet' : `Not live since ${timeWords(since)} UTC`),
  connectingAgain: 'Connecting again',
  closed: 'The feed has ended.',
  reopen: 'Follow again',
  filter: 'Filter',
  filterTitle: 'Filter the feed',
  clear: 'Clear filters',
  remove: (what: string) => `Remove the filter ${what}`,
  groups: {
    severity: 'Severity',
    kind: 'Kind',
    tlp: 'Marking',
    sector: 'Sector',
    source: 'Publisher',
    term: 'Sorted under',
    q: 'Search',
  },
  empty: {
    title: 'No advisories match these filters',
    text: 'The feed is running; new matches will appear here.',
  },
  nothingYet: {
    title: 'Nothing that you can read is published yet',
    text: 'The feed is running; what comes will appear here.',
  },
  failed: 'The list could not be fetched.',
  again: 'Try again',
  more: 'Show more',
  end: 'That is all.',
  show: (fresh: number, changed: number) => {
    if (changed === 0) return `Show ${counted(fresh, 'new advisory', 'new advisories')}`;
    if (fresh === 0) return `Show ${counted(changed, 'change')}`;
    return `Show ${counted(fresh, 'new advisory', 'new advisories')} and ${counted(changed, 'change')}`;
  },
  imported: (count: number, database: string, source: string | null) =>
    `${counted(count, 'advisory', 'advisories')} imported from ${database}${source === null ? '' : ` by ${source}`}`,
  importWaits: (count: number) => `, and ${counted(count, 'imported one', 'imported ones')}`,
  showImported: 'Show them',
  hideImported: 'Hide them',
  published: 'Published',
  revised: (revision: number) => `Revised to r${revision}`,
  withdrawn: 'Withdrawn',
  redacted: (count: number) => `${count} redacted`,
  titleWithheld: 'Title',
  peek: 'Preview',
  open: 'Open',
  copyAs: 'Copy as',
  identifier: 'Identifier',
  references: 'References',
  systems: 'Systems',
  terms: 'Sorted under',
  reads: (read: number, all: number) => `You can read ${read} of ${all} portions`,
} as const;

/** What is copied, by the way it is used. */
export const copyWords = {
  link: 'Permalink',
  graphql: 'GraphQL query',
  cli: 'Command for a terminal',
  done: 'Copied',
  failed: 'The browser does not let it be copied.',
} as const;
