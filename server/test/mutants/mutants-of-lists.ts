import type { Mutant } from './mutant.js';

const STORE = 'server/features/advisories/store';

/** What lists, their counts, orders, pages and filters may tell. */
export const MUTANTS_OF_LISTS: readonly Mutant[] = [
  {
    name: 'count-kept-for-everyone',
    channel: 'count',
    tells: 'a count that was made for another viewer, as long as nothing is published',
    file: `${STORE}/list-records.ts`,
    script: 'counts no placeholder of an unseen advisory as the newest event',
    replacements: [
      {
        from: `  const [row] = await run<{ readonly count: number }>(moment, countStatement(filter, matches));
  return row?.count ?? 0;
}
`,
        to: `  const [head]: { position: string }[] = await moment.sql.query('SELECT position::text FROM hub.log_head');
  const kept = counts.get(moment.sql.connection) ?? new Map<string, number>();
  const key = \`\${head?.position} \${JSON.stringify(filter)}\`;
  const count = kept.get(key) ?? (await run<{ readonly count: number }>(moment, countStatement(filter, matches)))[0]?.count ?? 0;
  counts.set(moment.sql.connection, kept.set(key, count));
  return count;
}

const counts = new WeakMap<object, Map<string, number>>();
`,
      },
    ],
  },
  {
    name: 'statistics-kept-for-everyone',
    channel: 'count',
    tells: 'a statistic that was made for another viewer, as long as nothing is published',
    file: `${STORE}/count-cells.ts`,
    replacements: [
      {
        from: `  const rows = await run<CellRow>(moment, statement);
`,
        to: `  const [head]: { position: string }[] = await moment.sql.query('SELECT position::text FROM hub.log_head');
  const kept = statistics.get(moment.sql.connection) ?? new Map<string, readonly CellRow[]>();
  const key = JSON.stringify([head?.position, statement.text, statement.values]);
  const rows = kept.get(key) ?? (await run<CellRow>(moment, statement));
  statistics.set(moment.sql.connection, kept.set(key, rows));
`,
      },
      {
        from: `interface CellRow extends`,
        to: `const statistics = new WeakMap<object, Map<string, readonly CellRow[]>>();
interface CellRow extends`,
      },
    ],
  },
  {
    name: 'page-ends-at-hidden-events',
    channel: 'page edge',
    tells:
      'that events lie between one’s own: a page of candidates that are not all the viewer’s is taken for the last one',
    file: 'server/features/feed/store/postgres-event-log.ts',
    replacements: [
      {
        from: `  const last = rows.length < limit ? undefined : rows.at(-1);`,
        to: `  const last = events.length < limit ? undefined : rows.at(-1);`,
      },
    ],
  },
  {
    name: 'sorted-by-any-revision',
    channel: 'sort key',
    tells: 'which of two advisories was revised last, though nothing changed for the viewer',
    file: `${STORE}/list-sql.ts`,
    replacements: [
      {
        from: `  const text = pageOf({ query, source, at: walks ? 'w.at' : UPDATED_AT }, bound.add);`,
        to: `  const newest = \`coalesce((SELECT max(l.at) FROM hub.event_label l WHERE l.advisory_id = a.id), \${UPDATED_AT})\`;
  const text = pageOf({ query, source, at: walks ? 'w.at' : newest }, bound.add);`,
      },
    ],
  },
  {
    name: 'ties-in-physical-order',
    channel: 'unbroken tie',
    tells: 'in what order rows lie on disk, which is made by hidden ones too',
    file: `${STORE}/list-order.ts`,
    script: 'ends no feed because many received what its reader may not see',
    replacements: [
      {
        from: `  UPDATED_DESC: { by: 'updated_at DESC, name', past: walkedPast },`,
        to: `  UPDATED_DESC: { by: 'updated_at DESC', past: walkedPast },`,
      },
    ],
  },
  {
    name: 'systems-in-physical-order',
    channel: 'unbroken tie',
    tells: 'in what order statements of one time lie on disk: the first gives a system its name',
    file: 'server/features/systems/store/postgres-systems.ts',
    script: 'names a system by no order in which rows lie on disk',
    replacements: [
      {
        from: `AND v.content = said.content) DESC NULLS LAST,
  (SELECT a.name FROM hub.advisory a WHERE a.id = said.advisory_id), said.rank, said.uid\`,`,
        to: `AND v.content = said.content) DESC NULLS LAST\`,`,
      },
    ],
  },
  {
    name: 'keys-without-exclusions',
    channel: 'filter',
    tells: 'to an excluded organization, by filters, which terms, aliases and systems a portion names',
    file: 'server/migrations/0005-writing-advisories.ts',
    script: 'filters by no key of a portion that excludes its reader, nor by one of then',
    replacements: [
      {
        from: `    INSERT INTO hub.portion_key (portion_id, advisory_id, type, key, audience, denied, tlp)
      SELECT v.id, a.id, item ->> 'type', key, o.audience, o.denied, o.tlp`,
        to: `    INSERT INTO hub.portion_key (portion_id, advisory_id, type, key, audience, tlp)
      SELECT v.id, a.id, item ->> 'type', key, o.audience, o.tlp`,
      },
    ],
  },
  {
    name: 'keys-under-the-lowest-label',
    channel: 'filter',
    tells: 'to a token below a portion’s label, by filters, which terms, aliases and systems it names',
    file: 'server/migrations/0005-writing-advisories.ts',
    replacements: [
      {
        from: `      SELECT v.id, a.id, item ->> 'type', key, o.audience, o.denied, o.tlp
      FROM versions v`,
        to: `      SELECT v.id, a.id, item ->> 'type', key, o.audience, o.denied, (SELECT min(s.tlp) FROM sheets s)
      FROM versions v`,
      },
    ],
  },
  {
    name: 'cursor-of-the-revision-in-the-log',
    channel: 'list cursor',
    tells: 'how many revisions came before, hidden ones included, by number and cursor of a list of revisions',
    file: `${STORE}/list-revisions.ts`,
    replacements: [
      {
        from: `row_number() OVER (ORDER BY r.sequence)::int AS number`,
        to: `r.sequence AS number`,
      },
    ],
  },
];
