import type { Mutant } from './mutant.js';

/** What files may tell that are taken away. */
export const MUTANTS_OF_EXPORTS: readonly Mutant[] = [
  {
    name: 'export-sized-by-the-log',
    channel: 'export',
    tells: 'by how much there is to look at, how much happened that the viewer sees nothing of',
    file: 'server/features/interop/actions/start-export.ts',
    script: 'sizes no export by what is hidden',
    replacements: [
      {
        from: `total: names.length, startedAt }`,
        to: `total: Number(position), startedAt }`,
      },
    ],
  },
];
