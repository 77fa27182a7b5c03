/** Of the batch in `bench.plan`: which are revised once, after all of the batch were published. */
export const CROWD_REVISED = `
CREATE UNLOGGED TABLE bench.revised (n int PRIMARY KEY, advisory_id int, at timestamptz, revision_id int, sheet_id bigint);
`;

/**
 * One in five is revised: its summary gets a few words more and its severity another level, under the label that they had. So there is a
 * past to read as of, and there are revisions to compare.
 */
export const CROWD_REVISIONS: readonly string[] = [
  'TRUNCATE bench.revised',
  `INSERT INTO bench.revised (n, advisory_id, at)
    SELECT p.n, p.advisory_id, last.at + row_number() OVER (ORDER BY p.n) * interval '1 millisecond'
    FROM bench.plan p JOIN hub.advisory a ON a.id = p.advisory_id, (SELECT max(at) AS at FROM bench.plan) last
    WHERE p.n % 5 = 0 AND a.state = 'PUBLISHED'`,
  'UPDATE hub.advisory a SET sequence = 2 FROM bench.revised r WHERE a.id = r.advisory_id',
  `INSERT INTO hub.revision (uid, advisory_id, sequence, state, at)
    SELECT bench.uuid(n, 'revision 2'), advisory_id, 2, 'PUBLISHED', at FROM bench.revised`,
  'UPDATE bench.revised r SET revision_id = v.id FROM hub.revision v WHERE v.advisory_id = r.advisory_id AND v.sequence = 2',
  `INSERT INTO hub.sheet (uid, advisory_id, revision_id, at, audience, denied, tlp)
    SELECT bench.uuid(r.n, 'sheet of revision 2'), r.advisory_id, r.revision_id, r.at, front.audience, front.denied, front.tlp
    FROM bench.revised r JOIN bench.slot front ON front.n = r.n AND front.slot = 0`,
  'UPDATE bench.revised r SET sheet_id = s.id FROM hub.sheet s WHERE s.revision_id = r.revision_id',
  'ANALYZE bench.revised',
  `UPDATE hub.portion p SET valid_to = 2 FROM bench.revised r
    WHERE p.advisory_id = r.advisory_id AND p.valid_to IS NULL AND p.type IN ('SUMMARY', 'SEVERITY')`,
  `INSERT INTO hub.portion (uid, advisory_id, sheet_id, valid_from, type, rank, lang, content, audience, denied, tlp)
    SELECT p.uid, p.advisory_id, r.sheet_id, 2, p.type, p.rank, p.lang,
      CASE p.type WHEN 'SEVERITY' THEN bench.content(r.n + 50000000, p.type, 0, '')
        ELSE p.content || jsonb_build_object('text', (p.content ->> 'text') || ' ' || bench.prose(r.n, 'more', 6)) END,
      p.audience, p.denied, p.tlp
    FROM bench.revised r JOIN hub.portion p ON p.advisory_id = r.advisory_id AND p.valid_to = 2 ORDER BY r.n, p.rank`,
  `INSERT INTO hub.portion_marking (portion_id, marking, presence, audience, tlp)
    SELECT v.id, m.marking, m.presence, m.audience, m.tlp FROM bench.revised r
    JOIN hub.portion v ON v.advisory_id = r.advisory_id AND v.valid_from = 2
    JOIN hub.portion w ON w.advisory_id = r.advisory_id AND w.uid = v.uid AND w.valid_to = 2
    JOIN hub.portion_marking m ON m.portion_id = w.id`,
  `INSERT INTO hub.event (position, id, advisory_id, revision_id, at, withdrawn, backfill)
    SELECT h.position + row_number() OVER (ORDER BY r.n), bench.uuid(r.n, 'event 2'), r.advisory_id, r.revision_id, r.at, false, false
    FROM bench.revised r, hub.log_head h`,
  `INSERT INTO hub.event_label (advisory_id, revision_id, sequence, position, at, before, after, changed, withdrawn, audience, denied, tlp)
    SELECT r.advisory_id, r.revision_id, 2, e.position, e.at, true, true,
      (s.audience, s.denied, s.tlp) = (front.audience, front.denied, front.tlp), false, s.audience, s.denied, s.tlp
    FROM bench.revised r JOIN hub.event e USING (revision_id) JOIN bench.slot front ON front.n = r.n AND front.slot = 0
    JOIN hub.sheet s ON s.advisory_id = r.advisory_id AND s.revision_id <> r.revision_id`,
  `INSERT INTO hub.event_atom (atom, position)
    SELECT DISTINCT atom, l.position FROM hub.event_label l JOIN bench.revised r USING (revision_id), unnest(l.audience) atom WHERE l.changed`,
  `UPDATE hub.log_head SET position = position + revised.number, at = greatest(hub.log_head.at, revised.at)
    FROM (SELECT count(*) AS number, max(at) AS at FROM bench.revised) revised`,
];
