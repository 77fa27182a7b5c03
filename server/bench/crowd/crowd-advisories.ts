/**
 * One batch of advisories, numbered from `$1` to `$2`, five minutes apart and published at once. Of a hundred 55 are public, 20 have a
 * public front, a GREEN detail and AMBER indicators, 13 begin GREEN, 9 are for named recipients or a sector, 3 for two persons.
 */
export const CROWD_PLAN = `
INSERT INTO bench.plan (n, kind, source_atom, source_id, handle, mix, at)
  SELECT n, (ARRAY['VULNERABILITY', 'VULNERABILITY', 'VULNERABILITY', 'INCIDENT', 'RED_TEAM_FINDING', 'SOCIETAL_HARM', 'THREAT_ACTIVITY', 'PRACTICE'])[1 + floor(bench.chance(n, 'kind') * 8)::int],
    o.source_atom, o.id, o.handle, bench.chance(n, 'mix'), timestamptz '2020-01-01Z' + n * interval '5 minutes'
  FROM bench.pool, generate_series($1::int, $2::int) n
  -- The square lets few publish most.
  JOIN hub.organization o ON o.source_atom = (SELECT sources[1 + floor(bench.chance(n, 'source') ^ 2 * cardinality(sources))::int] FROM bench.pool)`;

export const CROWD_LABELS = `
INSERT INTO bench.slot (n, slot, audience, denied, tlp)
  SELECT p.n, s.slot, heard.audience, CASE WHEN said.tlp = 1 AND bench.chance(p.n, 'denied') < 0.1 THEN ARRAY[bench.pick(members, p.n, 'excluded')] ELSE '{}' END, said.tlp
  FROM bench.plan p, bench.pool, generate_series(0, 2) s (slot),
    LATERAL (SELECT CASE WHEN mix < 0.55 THEN 0 WHEN mix < 0.75 THEN s.slot WHEN mix < 0.88 THEN greatest(1, s.slot)
      WHEN mix < 0.97 THEN 2 + (bench.chance(n, 'strict') < 0.4)::int ELSE 4 END AS tlp) said,
    LATERAL (SELECT array_agg(DISTINCT atom ORDER BY atom) AS audience FROM (
      SELECT CASE WHEN said.tlp = 0 THEN 0 ELSE p.source_atom END
      UNION ALL SELECT CASE WHEN bench.chance(n, 'hub') < 0.6 THEN 1 ELSE bench.pick(communities, n, 'community') END WHERE said.tlp = 1
      UNION ALL SELECT bench.pick(snapshots, n, 'snapshot') WHERE said.tlp IN (2, 3) AND bench.chance(n, 'sector') < 0.5
      UNION ALL SELECT bench.pick(handlers, n * 16 + i, 'handler') FROM generate_series(1, 1 + floor(bench.chance(n, 'how many') * 15)::int) i
        WHERE said.tlp IN (2, 3) AND bench.chance(n, 'sector') >= 0.5
      UNION ALL SELECT bench.pick(users, n * 2 + i, 'person') FROM generate_series(0, 1) i WHERE said.tlp = 4) a (atom)) heard`;

export const CROWD_FRAME: readonly string[] = [
  `INSERT INTO hub.advisory (uid, name, kind, state, source_id, source_atom, sequence)
    SELECT bench.uuid(n, 'advisory'), bench.name_of(n), kind, CASE WHEN bench.chance(n, 'withdrawn') < 0.01 THEN 'WITHDRAWN' ELSE 'PUBLISHED' END, source_id, source_atom, 1
    FROM bench.plan`,
  'UPDATE bench.plan p SET advisory_id = a.id FROM hub.advisory a WHERE a.name = bench.name_of(p.n)',
  `INSERT INTO hub.revision (uid, advisory_id, sequence, state, at)
    SELECT bench.uuid(n, 'revision'), advisory_id, 1, 'PUBLISHED', at FROM bench.plan`,
  'UPDATE bench.plan p SET revision_id = r.id FROM hub.revision r WHERE r.advisory_id = p.advisory_id',
  `INSERT INTO hub.sheet (uid, advisory_id, revision_id, at, audience, denied, tlp)
    SELECT bench.uuid(p.n, 'sheet ' || min(slot)), p.advisory_id, p.revision_id, p.at, audience, denied, tlp
    FROM bench.plan p JOIN bench.slot USING (n) GROUP BY p.n, p.advisory_id, p.revision_id, p.at, audience, denied, tlp`,
  `UPDATE bench.slot l SET sheet_id = s.id FROM bench.plan p JOIN hub.sheet s ON s.revision_id = p.revision_id
    WHERE p.n = l.n AND s.audience = l.audience AND s.denied = l.denied AND s.tlp = l.tlp`,
];

export const CROWD_LOG: readonly string[] = [
  `INSERT INTO hub.event (position, id, advisory_id, revision_id, at, withdrawn, backfill)
    SELECT h.position + row_number() OVER (ORDER BY p.n), bench.uuid(p.n, 'event'), p.advisory_id, p.revision_id, p.at, false, false
    FROM bench.plan p, hub.log_head h`,
  `INSERT INTO hub.event_label (advisory_id, revision_id, sequence, position, at, before, after, changed, withdrawn, audience, denied, tlp)
    SELECT s.advisory_id, s.revision_id, 1, e.position, e.at, false, true, true, false, s.audience, s.denied, s.tlp
    FROM hub.sheet s JOIN hub.event e USING (revision_id) JOIN bench.plan p USING (revision_id)`,
  `INSERT INTO hub.event_atom (atom, position)
    SELECT DISTINCT atom, l.position FROM hub.event_label l JOIN bench.plan p USING (revision_id), unnest(l.audience) atom`,
  'UPDATE hub.log_head SET position = (SELECT max(position) FROM hub.event), at = greatest(at, (SELECT max(at) FROM bench.plan))',
];
