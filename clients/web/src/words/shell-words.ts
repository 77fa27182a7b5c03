/** What the frame around every screen says. */
export const shellWords = {
  product: 'Seamark',
  skip: 'Skip to content',
  mainNavigation: 'Main',
  menu: 'Menu',
  home: 'Home',
  feed: 'Feed',
  research: 'Research',
  organizations: 'Organizations',
  communities: 'Communities',
  taxonomies: 'Taxonomies',
  status: 'Status',
  members: 'Members',
  tokens: 'Tokens',
  audit: 'Audit log',
  explore: 'API explorer',
  drafts: 'Drafts',
  visitor: 'Visitor',
  visitorReads: 'You read what is public.',
  signIn: 'Sign in',
  signOut: 'Sign out',
  readsUpTo: 'Up to',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  shortcuts: 'Keyboard shortcuts',
  notices: {
    ended: 'You were signed out. Sign in again to read on.',
    'rights-changed': 'What you may read has changed. Everything was fetched anew.',
  },
  dismiss: 'Close',
  unreachable: {
    title: 'The hub cannot be reached',
    text: 'It may be starting again, or your connection is down. Nothing of what you did is lost.',
    again: 'Try again',
  },
  loading: 'Loading',
} as const;

/** Asked before whoever wrote something that the hub does not have yet signs out. */
export const unsentWords = 'Some of what you wrote is not saved by the hub yet. Sign out and lose it?';

/** The keys that one may press, and what they do. */
export const shortcutWords = {
  title: 'Keyboard shortcuts',
  keys: [
    ['J / K', 'Next or previous advisory'],
    ['Enter', 'Open it'],
    ['.', 'Pause or resume the feed'],
    ['/', 'Search'],
    ['?', 'This list'],
  ],
  on: 'Single-key shortcuts are on',
  close: 'Close',
} as const;
