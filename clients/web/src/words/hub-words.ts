import { counted } from './counted.js';

/** What is said on the screens that tell of the hub itself. */
export const statusWords = {
  title: 'Status',
  lead: 'How the hub stands, as this page finds it now.',
  again: 'Look again',
  hub: {
    title: 'The hub',
    state: 'State',
    ready: 'Ready',
    notReady: 'It answers, and cannot serve now',
    away: 'It does not answer',
    answer: 'Answers in',
    ms: (ms: number) => `${Math.round(ms)} ms`,
    clock: 'Its clock',
    sameClock: 'agrees with this machine’s',
    otherClock: (seconds: number) =>
      seconds > 0
        ? `is ${counted(seconds, 'second')} ahead of this machine’s`
        : `is ${counted(-seconds, 'second')} behind this machine’s`,
  },
  feed: {
    title: 'The feed',
    line: 'Line',
    waits: 'Not told yet',
    nothing: 'nothing',
    events: (count: number, isMore: boolean) => `${isMore ? 'more than ' : ''}${counted(count, 'event')}`,
    last: 'Your last event',
    lag: 'It came after',
    none: 'There was none yet.',
  },
  types: {
    PUBLISHED: 'published',
    REVISED: 'revised',
    WITHDRAWN: 'withdrawn',
    RETRACTED: 'narrowed',
  },
  subscriptions: {
    title: 'Your subscriptions',
    lead: 'Feeds that the hub keeps the place of.',
    none: 'You have none. In a terminal: npx seamark sub save NAME',
    upToDate: 'up to date',
    lost: 'The hub has lost its place: save it anew.',
  },
  versions: { title: 'Versions', console: 'Seamark', source: 'Source', terms: 'Taxonomies' },
  failed: 'That could not be found out.',
  waiting: 'Looking',
} as const;

export const taxonomyWords = {
  title: 'Taxonomies',
  lead: 'Terms by which advisories are sorted, as those who keep them call them.',
  search: 'Search terms',
  version: 'Version',
  licence: 'Licence',
  source: 'Its own pages',
  terms: (count: number) => counted(count, 'term'),
  found: (count: number, all: number) => `${count} of ${counted(all, 'term')}`,
  nothing: 'No term says that. Try fewer letters, or its code.',
  deprecated: 'given up',
  within: 'within',
  failed: 'The terms could not be fetched.',
  waiting: 'Asking the hub for its terms',
  above: 'Above it',
  below: 'Below it',
  instead: 'Say instead',
  advisories: 'Advisories under it',
  none: 'You can read no advisory under it.',
  research: 'Search and count them',
  more: 'Show more',
} as const;

export const organizationWords = {
  title: 'Organizations',
  lead: 'Who takes part in this hub, as far as you see them.',
  search: 'Search organizations',
  sector: 'Sector',
  handle: 'Handle',
  country: 'Country',
  published: 'Published that you can read',
  columns: { name: 'Organization', sector: 'Sector', handle: 'Handle', count: 'You can read' },
  nothing: 'None is called that.',
  none: 'You see no organization yet.',
  noAdvisories: 'You can read nothing that it has published.',
  advisories: (count: number) => counted(count, 'advisory', 'advisories'),
  research: 'Search and count them',
  feed: 'Follow them in the feed',
  failed: 'The organizations could not be fetched.',
  listFailed: 'The list could not be fetched.',
  waiting: 'Asking the hub',
  more: 'Show more',
} as const;
