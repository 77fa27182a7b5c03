import type { Mutant } from './mutant.js';

const VISIBLE_RECORDS = 'server/features/advisories/store/visible-record.sql.ts';

const PAST = 'server/migrations/0016-history-of-lists.ts';
const SPANS = 'server/migrations/0023-own-spans-of-time.ts';

/** What numbers, times and texts of revisions may tell. */
export const MUTANTS_OF_HISTORIES: readonly Mutant[] = [
  {
    name: 'revision-counted-in-the-log',
    channel: 'revision number',
    tells: 'how many revisions an advisory has, hidden ones included',
    file: VISIBLE_RECORDS,
    replacements: [
      {
        from: `  SELECT count(DISTINCT turn.sequence)::int AS revisions,`,
        to: `  SELECT max(turn.sequence) AS revisions,`,
      },
    ],
  },
  {
    name: 'every-label-is-a-change',
    channel: 'revision number',
    tells: 'each revision of an advisory to whoever sees any of it, whatever it changed',
    file: 'server/migrations/0008-order-of-portions.ts',
    replacements: [{ from: `WHERE l.changed AND (`, to: `WHERE (` }],
  },
  {
    name: 'updated-by-any-revision',
    channel: 'time of update',
    tells: 'when an advisory was last revised, though nothing changed for the viewer',
    file: VISIBLE_RECORDS,
    replacements: [
      {
        from: `last.uid AS revision_id, last.at AS updated_at, line.published_at,`,
        to: `last.uid AS revision_id,
  coalesce((SELECT max(l.at) FROM hub.event_label l WHERE l.advisory_id = w.id AND (w.sequence IS NULL OR l.sequence <= w.sequence)), last.at) AS updated_at,
  line.published_at,`,
      },
    ],
  },
  {
    name: 'published-with-the-first-label',
    channel: 'time of publication',
    tells: 'when something of an advisory was published beside which the viewer saw nothing',
    file: VISIBLE_RECORDS,
    script: 'dates no advisory by what was published of it beside which its reader saw nothing, in an earlier month',
    replacements: [
      {
        from: `max(turn.sequence) AS newest, min(turn.at) AS published_at`,
        to: `max(turn.sequence) AS newest,
    (SELECT min(l.at) FROM hub.event_label l WHERE l.advisory_id = w.id) AS published_at`,
      },
    ],
  },
  {
    name: 'dated-by-the-first-publication',
    channel: 'time of publication',
    tells: 'when an advisory was first published for others, to those whom it is opened to later',
    file: 'server/migrations/0004-event-log.ts',
    replacements: [
      {
        from: `  UPDATE hub.event_label SET position = head.position, at = head.at WHERE revision_id = NEW.revision_id;`,
        to: `  UPDATE hub.event_label SET position = head.position, at = CASE WHEN before OR NOT after THEN head.at ELSE coalesce(
      (SELECT min(r.at) FROM hub.revision r WHERE r.advisory_id = NEW.advisory_id), head.at) END
    WHERE revision_id = NEW.revision_id;`,
      },
    ],
  },
  {
    name: 'widening-opens-old-text',
    channel: 'past revision',
    tells: 'what a portion said before its text was made safe and its marking wider',
    file: 'server/migrations/0005-writing-advisories.ts',
    replacements: [
      {
        from: `  PERFORM hub.relabel(p.id, labels[(t ->> 'label')::int + 1])
    FROM jsonb_array_elements(plan -> 'tighten') t JOIN hub.portion p ON p.id = (t ->> 'version')::bigint`,
        to: `  PERFORM hub.relabel(p.id, labels[(t ->> 'label')::int + 1])
    FROM jsonb_array_elements(plan -> 'open') t JOIN hub.portion p ON p.uid = (t ->> 'id')::uuid`,
      },
    ],
  },
  {
    name: 'past-keys-of-everybody',
    channel: 'filter',
    tells: 'that an advisory was found by a term, alias or system that the viewer never saw in it',
    file: PAST,
    alsoCaughtBy: 'server/test/row-security.pg.test.ts',
    script: 'filters by no key of a portion that excludes its reader, nor by one of then',
    replacements: [
      {
        from: `CREATE VIEW hub.past_portion_key WITH (security_invoker = true) AS
SELECT k.portion_id, k.advisory_id, k.type, k.key FROM hub.portion_key k JOIN hub.past_portion p ON p.id = k.portion_id`,
        to: `CREATE VIEW hub.past_portion_key WITH (security_invoker = false) AS
SELECT k.portion_id, k.advisory_id, k.type, k.key FROM hub.portion_key k JOIN hub.portion p ON p.id = k.portion_id
  JOIN hub.revision r ON r.advisory_id = p.advisory_id AND r.sequence = p.valid_from AND r.at <= (SELECT hub.as_of())`,
      },
    ],
  },
  {
    name: 'past-turns-of-every-label',
    channel: 'sort key',
    tells: 'in what order advisories were revised until a past time, though nothing changed for the viewer',
    file: PAST,
    replacements: [
      {
        from: `SELECT t.* FROM hub.own_turn t WHERE t.at <=`,
        to: `SELECT t.id, t.advisory_id, t.revision_id, t.sequence, t.position, t.at FROM hub.event_label t WHERE t.at <=`,
      },
    ],
  },
  {
    name: 'past-searched-above-the-ceiling',
    channel: 'search hit',
    tells: 'to a token of a low ceiling what its account may search, by a function that is trusted with what it finds',
    file: SPANS,
    script: 'finds nothing of then above the ceiling of a token',
    replacements: [
      {
        from: `AND w.words @@ $4 AND w.audience && $1 AND w.tlp <= $3 AND NOT`,
        to: `AND w.words @@ $4 AND w.audience && $1 AND NOT`,
      },
      {
        from: `LANGUAGE sql STABLE ROWS 1000 SET search_path = pg_catalog AS $$
  SELECT a.id, a.name, a.kind, a.state, best.rank`,
        to: `LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000 SET search_path = pg_catalog AS $$
  SELECT a.id, a.name, a.kind, a.state, best.rank`,
      },
    ],
  },
  {
    name: 'past-placeholders-of-what-was-read',
    channel: 'past revision',
    tells: 'that others were shown a placeholder of what the viewer could read then, and cannot today',
    file: 'server/features/advisories/store/visible-record.sql.ts',
    script: 'shows no placeholder in the stead of what its reader could read then',
    replacements: [
      {
        from: '(s.valid_to IS NULL OR s.valid_to > w.sequence) AND NOT ${LOST} END',
        to: '(s.valid_to IS NULL OR s.valid_to > w.sequence) END',
      },
    ],
  },
];
