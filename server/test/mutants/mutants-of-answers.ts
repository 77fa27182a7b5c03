import type { Mutant } from './mutant.js';

/** What is shown to whom, and what refusals may tell. */
export const MUTANTS_OF_ANSWERS: readonly Mutant[] = [
  {
    name: 'readers-told-to-others',
    channel: 'readers',
    tells: 'how many have read a portion, and of which organizations, to whoever reads it',
    file: 'server/migrations/0020-dissemination.ts',
    replacements: [
      {
        from: `WHERE name = of_name AND source_atom = ANY (viewer.atoms);`,
        to: `WHERE name = of_name;`,
      },
    ],
    alsoCaughtBy: 'server/features/dissemination/store/postgres-readers.pg.test.ts',
  },
  {
    name: 'recipient-sets-open-to-all',
    channel: 'direct read',
    tells: 'to everyone what went to more than 16 organizations',
    file: 'server/migrations/0012-audit-log.ts',
    script: 'reads nothing that went to a set of recipients without its reader',
    replacements: [
      {
        from: `ARRAY(SELECT s.snapshot FROM hub.snapshot_member s WHERE s.handler = ANY (held)),
    part[2]`,
        to: `ARRAY(SELECT DISTINCT s.snapshot FROM hub.snapshot_member s),
    part[2]`,
      },
    ],
  },
  {
    name: 'draft-read-by-colleagues',
    channel: 'node of a draft',
    tells: 'a draft to whoever is employed at its source',
    file: 'server/features/advisories/store/write-revision.ts',
    script: 'shows no draft to those of its source that do not write',
    replacements: [
      {
        from: `  const place = ({ audience, denied, tlp }: Label): number => {
    const key = JSON.stringify({ audience, denied, tlp: tlpRank(tlp) });`,
        to: `  const place = ({ audience, denied, tlp }: Label): number => {
    const colleagues = rest.state === 'DRAFT' ? audience.map((atom) => atom.replace('SOURCE:', 'ORG:')) : [];
    const key = JSON.stringify({ audience: [...audience, ...colleagues], denied, tlp: tlpRank(tlp) });`,
      },
    ],
  },
  {
    name: 'communities-without-row-security',
    channel: 'a table without row security',
    tells: 'communities that are not listed',
    file: 'server/migrations/0002-who-takes-part.ts',
    script: 'takes a key that somebody else has taken',
    replacements: [
      {
        from: `  USING ((listed AND 1 = ANY ((SELECT hub.viewer_atoms())::int[])) OR atom = ANY ((SELECT hub.viewer_atoms())::int[]));`,
        to: `  USING (true);`,
      },
    ],
  },
  {
    name: 'organizations-without-row-security',
    channel: 'a table without row security',
    tells: 'to members, organizations that take part no more',
    file: 'server/migrations/0006-search.ts',
    script: 'takes a key that somebody else has taken',
    replacements: [
      {
        from: `  USING ((1 = ANY ((SELECT hub.viewer_atoms())::int[]) AND hub.is_active(id, statement_timestamp()))
    OR member_atom`,
        to: `  USING (1 = ANY ((SELECT hub.viewer_atoms())::int[])
    OR member_atom`,
      },
    ],
  },
  {
    name: 'forbidden-below-the-ceiling',
    channel: 'forbidden or not found',
    tells: 'to a token below an advisory’s labels that its organization has one of that name',
    file: 'server/features/advisories/actions/open-for-change.ts',
    script: 'knows no advisory above the ceiling of a token by its name',
    replacements: [
      {
        from: `  if (view === null) return refuse({ kind: 'not-found' });`,
        to: `  if (view === null) return refuse(file ? { kind: 'forbidden', message: 'Only its author may.' } : { kind: 'not-found' });`,
      },
    ],
  },
  {
    name: 'warned-of-hidden-terms',
    channel: 'message',
    tells: 'to a token below a portion’s label which unknown term it names',
    file: 'server/features/advisories/actions/revise-advisory.ts',
    script: 'warns an author of no term that stands above the ceiling of its token',
    replacements: [
      {
        from: `    portions.map(({ content }) => content),
  );
  const leaks`,
        to: `    [...portions, ...file.portions.filter(({ id }) => portions.every((stated) => stated.id !== id))].map(
      ({ content }) => content,
    ),
  );
  const leaks`,
      },
    ],
  },
  {
    name: 'community-known-by-its-members',
    channel: 'unknown name',
    tells: 'to authors that a community exists which is not listed',
    file: 'server/features/advisories/store/audience-directory.ts',
    script: 'takes a key that somebody else has taken',
    replacements: [
      {
        from: `        await names<CommunityHandle>('SELECT handle AS name FROM hub.community WHERE handle = ANY ($1)', [handles]),`,
        to: `        await names<CommunityHandle>(
          \`SELECT handle AS name FROM unnest($1::text[]) handle WHERE EXISTS (SELECT FROM hub.organizations_of('{}', ARRAY[handle]))\`,
          [handles],
        ),`,
      },
    ],
  },
  {
    name: 'one-body-for-a-key',
    channel: 'idempotency key',
    tells: 'that another account has sent a key with another body',
    file: 'server/features/advisories/store/remember-request.ts',
    script: 'takes a key that somebody else has taken',
    replacements: [
      {
        from: `/** Takes the key, or tells`,
        to: `/** A client that draws bad random numbers shall hear of it. */
const bodies = new WeakMap<object, Map<string, string>>();

/** Takes the key, or tells`,
      },
      {
        from: `  if (taken.length > 0) return { was: 'new' };`,
        to: `  const known = bodies.get(sql.connection) ?? new Map<string, string>();
  const body = known.get(\`\${request.mutation} \${request.key}\`) ?? request.bodyHash;
  bodies.set(sql.connection, known.set(\`\${request.mutation} \${request.key}\`, body));
  if (taken.length > 0) return { was: body === request.bodyHash ? 'new' : 'other-body' };`,
      },
    ],
  },
];
