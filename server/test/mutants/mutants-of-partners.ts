import type { Mutant } from './mutant.js';

/** What partners may be told of by those who ask for their fields. */
export const MUTANTS_OF_PARTNERS: readonly Mutant[] = [
  {
    name: 'partners-told-what-the-asker-sees',
    channel: 'entity',
    tells: 'the partner what its asker may see and it may not',
    soughtBy: 'partner-leaks.pg.test.ts',
    file: 'server/features/federation/actions/ask-partner.ts',
    replacements: [
      {
        from: `representations.filter((_thing, place) => known[place])`,
        to: `representations.filter((_thing, place) => known[place] !== undefined)`,
      },
    ],
  },
];
