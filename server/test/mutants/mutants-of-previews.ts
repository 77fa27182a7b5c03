import type { Mutant } from './mutant.js';

/** What looking through others' eyes, and warnings, may tell whoever looks. */
export const MUTANTS_OF_PREVIEWS: readonly Mutant[] = [
  {
    name: 'preview-above-the-ceiling',
    channel: 'preview',
    tells: 'a source’s token of a low ceiling what others see above it',
    file: 'server/features/auth/model/preview-viewer.ts',
    script: 'shows a token through others’ eyes nothing above its ceiling',
    replacements: [{ from: `ceiling: lowestTlp([asker.ceiling, ceiling]),`, to: `ceiling: lowestTlp([ceiling]),` }],
    alsoCaughtBy: 'looking-through.pg.test.ts',
  },
  {
    name: 'preview-for-whoever-reads',
    channel: 'preview',
    tells: 'everybody of an organization that reads an advisory what others see of it',
    file: 'server/migrations/0015-looking-through.ts',
    script: 'lets nobody look through others’ eyes who does not write for the source',
    replacements: [
      {
        from: `WHERE a.name = of_name AND a.source_atom = ANY (hub.viewer_atoms())`,
        to: `WHERE a.name = of_name`,
      },
    ],
    alsoCaughtBy: 'see-as.journey.test.ts',
  },
  {
    name: 'linted-with-what-is-not-seen',
    channel: 'message',
    tells: 'an author of a low ceiling which words stand in portions above it',
    file: 'server/features/advisories/model/lint/lint-stated.ts',
    script: 'warns an author of no number that stands above the ceiling of its token',
    replacements: [
      {
        from: `    portions: published.map((portion, index) => ({ ...portion, path: ['portions', String(index)] })),`,
        to: `    portions: [...published, ...file.portions.filter(({ id }) => published.every((portion) => portion.id !== id))].map(
      (portion, index) => ({ ...portion, path: ['portions', String(index)] }),
    ),`,
      },
    ],
    alsoCaughtBy: 'leak-warnings.test.ts',
  },
];
