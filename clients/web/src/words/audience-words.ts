import { counted } from './counted.js';

/** Audiences that have no name of their own. */
export const audienceNames = {
  public: 'Public',
  hub: 'Members',
} as const;

/** What is said of who reads what. */
export const audienceWords = {
  seeAs: 'See as',
  yourself: 'You',
  edit: 'Edit',
  table: 'Who reads what',
  asTable: 'Each portion, and who reads it',
  portion: 'Portion',
  readSoFar: 'Read so far',
  readBy: (accounts: number, wasPublic: boolean) => {
    if (wasPublic) return 'by anyone';
    return accounts === 0 ? 'by nobody' : `by ${counted(accounts, 'person', 'people')}`;
  },
  all: (portions: number) => `Of ${counted(portions, 'portion')}`,
  sights: { CONTENT: 'Reads it', PLACEHOLDER: 'Redacted', NOTHING: 'Not told' },
  someOfThem: 'Some of them read it',
  some: (organizations: number, of: number) => `${organizations} of ${counted(of, 'organization')} read it`,
  waiting: 'Asking the hub who reads what',
  failed: 'The hub did not say who reads what.',
  preview: {
    title: (audience: string) => `as ${audience}`,
    banner: 'Highest marking that this audience receives',
    bar: (audience: string) => `You see what is read by: ${audience}.`,
    why: 'The hub has redacted it, not your browser. The audit log tells that you looked.',
    leave: 'Leave this view',
    reads: (read: number, all: number) => `This audience reads ${read} of ${counted(all, 'portion')}.`,
    redacted: 'Redacted for this audience',
    nothing: (audience: string) => `Nothing of it is told to: ${audience}`,
    nothingText: 'For this audience the advisory does not exist: not in lists, counts or search, nor by its name.',
    failed: 'The hub did not answer what this audience reads.',
    noSuch: 'Nobody is called that here, or you may not look through these eyes.',
  },
} as const;
