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
  {
    name: 'partners-told-what-was-public-once',
    channel: 'entity',
    tells: 'a partner, by what it is asked, that others read still what visitors could read once',
    soughtBy: 'partner-leaks.pg.test.ts',
    file: 'server/features/federation/store/postgres-public-names.ts',
    replacements: [
      {
        from: 'WHERE p.advisory_id = a.id AND p.valid_to IS NULL)`,',
        to: 'WHERE p.advisory_id = a.id)`,',
      },
    ],
  },
];
