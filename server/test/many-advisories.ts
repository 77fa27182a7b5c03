import type { Client } from 'pg';

/** So many published advisories as bare rows, a minute apart, of meridian-labs: a third CLEAR, a third GREEN, a third for the source alone. */
export interface ManyAdvisories {
  readonly count: number;
  /** Words of each of the three portions of an advisory. */
  readonly words: number;
}

/**
 * Written past the hub's functions, which would take minutes; triggers do the rest. Every word `every…` stands in all advisories of
 * its label, `w0` to `w4999` are the rarer the higher their number.
 */
export async function plantMany(superuser: Client, { count, words }: ManyAdvisories): Promise<void> {
  await superuser.query(ADVISORIES, [count]);
  await superuser.query(REVISIONS);
  await superuser.query(SHEETS);
  await superuser.query(PORTIONS, [words]);
  await superuser.query(TIMELINE);
  await superuser.query('VACUUM ANALYZE');
}

const OWN = `a.name LIKE 'SMK-%-MANYX'`;

const ADVISORIES = `INSERT INTO hub.advisory (uid, name, kind, state, source_id, source_atom, sequence)
  SELECT gen_random_uuid(), 'SMK-' || lpad(n::text, 5, '0') || '-MANYX', (ARRAY['INCIDENT', 'PRACTICE'])[1 + n % 2], 'PUBLISHED', o.id, o.source_atom, 1
  FROM hub.organization o, generate_series(0, $1::int - 1) n WHERE o.handle = 'meridian-labs'`;

const REVISIONS = `INSERT INTO hub.revision (uid, advisory_id, sequence, state, at)
  SELECT gen_random_uuid(), a.id, 1, 'PUBLISHED', timestamptz '2020-01-01Z' + a.id * interval '1 minute' FROM hub.advisory a WHERE ${OWN}`;

const SHEETS = `INSERT INTO hub.sheet (advisory_id, revision_id, at, audience, tlp)
  SELECT a.id, r.id, r.at,
    CASE a.id % 3 WHEN 0 THEN ARRAY[0] WHEN 1 THEN ARRAY[1, a.source_atom] ELSE ARRAY[a.source_atom] END, a.id % 3
  FROM hub.advisory a JOIN hub.revision r ON r.advisory_id = a.id WHERE ${OWN}`;

const PORTIONS = `INSERT INTO hub.portion (uid, advisory_id, sheet_id, valid_from, type, rank, lang, content, audience, denied, tlp)
  SELECT gen_random_uuid(), a.id, s.id, 1, type, rank, 'en', jsonb_build_object('is', 'prose', 'text', said.text), s.audience, s.denied, s.tlp
  FROM hub.advisory a JOIN hub.sheet s ON s.advisory_id = a.id,
    unnest(ARRAY['TITLE', 'SUMMARY', 'OTHER']) WITH ORDINALITY t (type, rank),
    LATERAL (SELECT 'every' || (ARRAY['one', 'member', 'source'])[1 + s.tlp] || ' ' || string_agg('w' || floor(5000 * random() ^ 4)::int, ' ') AS text
      FROM generate_series(1, $1::int) n WHERE n + a.id > 0) said
  WHERE ${OWN}`;

const TIMELINE = `INSERT INTO hub.event_label (advisory_id, revision_id, sequence, at, before, after, changed, withdrawn, audience, denied, tlp)
  SELECT s.advisory_id, s.revision_id, 1, s.at, false, true, true, false, s.audience, s.denied, s.tlp
  FROM hub.sheet s JOIN hub.advisory a ON a.id = s.advisory_id WHERE ${OWN}`;
