import type { Prepared } from '../../../platform/postgres/prepared.js';

/**
 * Records of advisories as the viewer of the transaction sees them: row security has cleared every row read here.
 * `$1` names, `$2` the sequence each is wanted at (null: as it is now), in order. An advisory that shows the viewer nothing gives no row.
 */
export const VISIBLE_RECORDS: Prepared = {
  name: 'visible-records',
  text: `
WITH wanted AS (
  SELECT w.place, w.sequence, a.id, a.uid, a.name, a.kind, a.state
  FROM unnest($1::text[], $2::int[]) WITH ORDINALITY w (name, sequence, place)
  JOIN hub.advisory a ON a.name = w.name
)
SELECT w.place::int, w.uid, w.name, w.kind, coalesce(CASE WHEN w.sequence IS NOT NULL THEN last.state END, w.state) AS state,
  greatest(line.revisions, 1) AS revision, last.uid AS revision_id, last.at AS updated_at, line.published_at,
  shown.portions, coalesce(withheld.stubs, '[]') AS stubs, reason.text AS reason
FROM wanted w
CROSS JOIN LATERAL (
  SELECT count(DISTINCT turn.sequence)::int AS revisions, max(turn.sequence) AS newest, min(turn.at) AS published_at
  FROM hub.own_turn turn WHERE turn.advisory_id = w.id AND (w.sequence IS NULL OR turn.sequence <= w.sequence)
) line
JOIN hub.revision last ON last.advisory_id = w.id AND last.sequence = coalesce(line.newest, 1)
CROSS JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_object(
    'id', p.uid, 'row', p.id::text, 'type', p.type, 'rank', p.rank, 'lang', p.lang, 'tlp', p.tlp, 'content', p.content, 'audience', p.audience,
    'marking', m.marking, 'presence', m.presence, 'source', CASE WHEN p.type = 'SOURCE' THEN (
      SELECT jsonb_build_object('id', o.id, 'handle', o.handle, 'name', o.name, 'sector', o.sector, 'country', o.country)
      FROM hub.organization o WHERE o.id = p.organization_id) END) ORDER BY p.rank, p.uid) AS portions, count(*) AS number
  FROM hub.portion p LEFT JOIN hub.portion_marking m ON m.portion_id = p.id
  WHERE p.advisory_id = w.id AND CASE WHEN w.sequence IS NULL THEN p.valid_to IS NULL
    ELSE p.valid_from <= w.sequence AND (p.valid_to IS NULL OR p.valid_to > w.sequence) END
) shown
LEFT JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_object('portion', s.portion, 'type', s.type, 'rank', s.rank, 'tlp', s.shown_tlp) ORDER BY s.rank, s.portion) AS stubs
  FROM hub.stub s
  WHERE s.advisory_id = w.id AND CASE WHEN w.sequence IS NULL THEN s.valid_to IS NULL
    ELSE s.valid_from <= w.sequence AND (s.valid_to IS NULL OR s.valid_to > w.sequence) END
) withheld ON true
LEFT JOIN LATERAL (
  SELECT m.text FROM hub.remark m JOIN hub.revision r ON r.id = m.revision_id
  WHERE m.advisory_id = w.id AND m.is_a = 'REASON' AND (w.sequence IS NULL OR r.sequence <= w.sequence)
  ORDER BY r.sequence DESC LIMIT 1
) reason ON true
WHERE shown.number > 0
ORDER BY w.place`,
};
