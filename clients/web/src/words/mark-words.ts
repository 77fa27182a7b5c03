import { counted, listed } from './counted.js';

/** What the screen says on which portions of a published advisory are marked anew. */
export const markWords = {
  title: 'Went too far? Mark it anew',
  lead: 'Whoever may no longer read a portion has it no more, in no revision, at once. What was read before cannot be taken back: this page tells who read it.',
  change: 'Change its marking',
  submit: (count: number) => (count === 0 ? 'Mark anew' : `Mark ${counted(count, 'portion')} anew now`),
  nothing: 'Change a marking first.',
  failed: 'The hub did not answer. Look at the table whether it was done before you try again.',
  done: 'Done. It holds from now on, for everybody.',
  tell: 'Ask these to delete their copies:',
  nobody: 'Nobody had read it.',
  anybody: 'Anybody could read it. Copies of it may be anywhere.',
  readBy: (accounts: number, organizations: readonly string[]) =>
    `Read by ${counted(accounts, 'person', 'people')} of ${listed(organizations)}.`,
} as const;
