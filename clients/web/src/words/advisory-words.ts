import { counted } from './counted.js';

/** What the page of an advisory says. */
export const advisoryWords = {
  feed: 'Feed',
  crumbs: 'Where you are',
  revision: (number: number) => `Revision ${number}`,
  notLatest: 'Not the latest',
  latest: 'Go to the latest',
  pastView: 'You read a past view, less what was narrowed since.',
  banner: 'Highest marking on this page',
  reads: (read: number, all: number) =>
    read === all ? `You can read all ${counted(all, 'portion')}` : `You can read ${read} of ${all} portions`,
  updated: 'Updated',
  published: 'Published',
  draft: 'Draft',
  inReview: 'In review',
  print: 'Print',
  copyAs: 'Copy as',
  redactedForYou: 'Redacted for you',
  redactedWhy:
    'What is redacted is marked more narrowly than what you are cleared for. Nothing of it was sent to your browser.',
  hiddenFromOthers: 'Others are not told of it',
  untitled: 'Title',
  withdrawn: {
    title: 'This advisory was withdrawn',
    noReason: 'Its source gives you no reason.',
  },
  importedRecord: (database: string) => `This is a record of ${database}, in that database’s own words.`,
  importedBy: (name: string) => `Imported by ${name}`,
  retrieved: 'Taken on',
  licence: 'Licence',
  revisions: {
    title: 'Revisions',
    changes: {
      PUBLISHED: 'Published',
      CHANGED: 'Changed',
      MARKINGS_CHANGED: 'Other markings, the same texts',
      WITHDRAWN: 'Withdrawn',
    },
    failed: 'They could not be fetched.',
  },
  handling: {
    title: 'Handling',
    share: 'Share',
    cite: 'Cite as',
  },
  related: {
    title: 'Related',
    both: (aliases: string) => `Both are called ${aliases}`,
  },
  changedNow: 'This advisory has just changed. You are reading it as it is now.',
  goneNow: 'This advisory was narrowed, and you can no longer read it. Please delete copies.',
  failed: 'The advisory could not be fetched.',
  again: 'Try again',
  versions: 'versions',
  madeBy: 'by',
  guessed: 'guessed',
} as const;
