import type { Mutant } from './mutant.js';

/** What the review of a draft may tell whoever is none of its source, or is not shown all of it. */
export const MUTANTS_OF_REVIEWS: readonly Mutant[] = [
  {
    name: 'review-for-whoever-reads',
    channel: 'review',
    tells: 'everybody who knows the name of an advisory who submitted and who approved it',
    file: 'server/migrations/0022-reviews.ts',
    replacements: [
      {
        from: `  WHERE a.name = of_name AND a.source_atom = ANY (hub.viewer_atoms()) AND hub.viewer_ceiling() = 4`,
        to: `  WHERE a.name = of_name`,
      },
    ],
    alsoCaughtBy: 'advisories.pg.test.ts',
  },
];
