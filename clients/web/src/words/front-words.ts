import { counted } from './counted.js';

/** What the front page says. */
export const frontWords = {
  title: 'Warnings about AI systems, shared as far as each may go',
  lead:
    'Companies, governments, academics and civil society publish here what went wrong with AI systems, what could, how to see it, ' +
    'and what helps. Every portion of an advisory carries its own marking, and every reader gets exactly what it is cleared for.',
  readFeed: 'Read the feed',
  signIn: 'Sign in',
  counts: (advisories: number, sources: number) =>
    `${counted(advisories, 'public advisory', 'public advisories')} from ${counted(sources, 'organization')}`,
  latest: 'Latest public advisories',
  all: 'All of them, live',
  none: 'Nothing is published for everyone yet. What comes will stand here.',
  failed: 'The list could not be fetched.',
  take: {
    title: 'How to take part',
    items: [
      ['Read', 'Whatever is marked TLP:CLEAR anyone may read, and pass on. No account is needed.'],
      [
        'Join',
        'Organizations are admitted by the stewards of the hub. Their people then read what is for members, and what is sent to them.',
      ],
      [
        'Publish',
        'Authors of an organization warn others by a file with marked portions: one warning, and to each as much as it needs.',
      ],
    ],
  },
  subscribe: {
    title: 'How to be told',
    text: 'The feed tells of what is new in the moment it is published. In a terminal, or as a stream for your own programs:',
  },
  markings: {
    title: 'What the markings mean',
    more: 'The Traffic Light Protocol, by FIRST',
  },
} as const;
