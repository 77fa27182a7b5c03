import type { Prepared } from '../../../platform/postgres/prepared.js';

/** A `PortionRow` of `hub.portion p`. */
const PORTION = `concat('{"id":"', p.uid, '","row":"', p.id, '","type":"', p.type, '","rank":', p.rank, ',"lang":', to_json(p.lang),
    ',"tlp":', p.tlp, ',"content":', p.content, ',"audience":[', array_to_string(p.audience, ','), ']',
    (SELECT concat(',"marking":', m.marking, ',"presence":"', m.presence, '"') FROM hub.portion_marking m WHERE m.portion_id = p.id),
    CASE WHEN p.type = 'SOURCE' THEN ',"source":' || source.told END, '}')`;

/** A `StubRow` of `hub.stub s`. */
const STUB = `concat('{"portion":"', s.portion, '","type":"', s.type, '","rank":', s.rank, ',"tlp":', s.shown_tlp, '}')`;

/** Whether the viewer could read then what stub `s` stands for, and cannot today: whether it had a placeholder was never its to see. */
const LOST = `EXISTS (SELECT FROM hub.lost_reading l
      WHERE l.portion = s.portion AND l.valid_from <= w.sequence AND l.valid_to > w.sequence)`;

/**
 * Records of advisories as the viewer of the transaction sees them: row security has cleared every row read here.
 * `$1` names, `$2` the sequence each is wanted at (null: as it is now), in order. An advisory that shows the viewer nothing gives no row.
 */
export const VISIBLE_RECORDS: Prepared = {
  name: 'visible-records',
  text: recordsOf(`
  SELECT w.place, w.sequence, a.id, a.uid, a.name, a.kind, a.state, a.source_id
  FROM unnest($1::text[], $2::int[]) WITH ORDINALITY w (name, sequence, place)
  JOIN hub.advisory a ON a.name = w.name`),
};

/**
 * Portions and stubs come as JSON that is put together as text, of numbers, ids and words of the hub's own: json_build_object looks up
 * the type of each value for each portion anew, which took longer than all the rest. Whether an organization is shown is asked once for
 * each.
 *
 * @param wanted - what gives place, sequence and the columns of hub.advisory
 * @param fitting - what else holds of the viewer's own `line` of each
 */
export function recordsOf(wanted: string, fitting = 'true'): string {
  return `
WITH wanted AS MATERIALIZED (${wanted}
), source AS MATERIALIZED (
  SELECT o.id, json_build_object('id', o.id, 'handle', o.handle, 'name', o.name, 'sector', o.sector, 'country', o.country) AS told
  FROM hub.organization o WHERE o.id IN (SELECT source_id FROM wanted)
)
SELECT w.place::int, w.uid, w.name, w.kind, coalesce(CASE WHEN w.sequence IS NOT NULL THEN last.state END, w.state) AS state,
  greatest(line.revisions, 1) AS revision, last.uid AS revision_id, last.at AS updated_at, line.published_at,
  shown.portions, withheld.stubs, reason.text AS reason
FROM wanted w
LEFT JOIN source ON source.id = w.source_id
CROSS JOIN LATERAL (
  SELECT count(DISTINCT turn.sequence)::int AS revisions, max(turn.sequence) AS newest, min(turn.at) AS published_at
  FROM hub.own_turn turn WHERE turn.advisory_id = w.id AND (w.sequence IS NULL OR turn.sequence <= w.sequence)
) line
JOIN hub.revision last ON last.advisory_id = w.id AND last.sequence = coalesce(line.newest, 1)
CROSS JOIN LATERAL (
  SELECT string_agg(${PORTION}, ',' ORDER BY p.rank, p.uid) AS portions
  FROM hub.portion p
  WHERE p.advisory_id = w.id AND CASE WHEN w.sequence IS NULL THEN p.valid_to IS NULL
    ELSE p.valid_from <= w.sequence AND (p.valid_to IS NULL OR p.valid_to > w.sequence) END
) shown
LEFT JOIN LATERAL (
  SELECT string_agg(${STUB}, ',' ORDER BY s.rank, s.portion) AS stubs
  FROM hub.stub s
  WHERE s.advisory_id = w.id AND CASE WHEN w.sequence IS NULL THEN s.valid_to IS NULL
    ELSE s.valid_from <= w.sequence AND (s.valid_to IS NULL OR s.valid_to > w.sequence) AND NOT ${LOST} END
) withheld ON true
LEFT JOIN LATERAL (
  SELECT m.text FROM hub.remark m JOIN hub.revision r ON r.id = m.revision_id
  WHERE m.advisory_id = w.id AND m.is_a = 'REASON' AND (w.sequence IS NULL OR r.sequence <= w.sequence)
  ORDER BY r.sequence DESC LIMIT 1
) reason ON true
WHERE shown.portions IS NOT NULL AND ${fitting}
ORDER BY w.place`;
}
