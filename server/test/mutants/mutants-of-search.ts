import type { Mutant } from './mutant.js';

const SEARCH = 'server/migrations/0006-search.ts';

/** What searches, their order, counts and facets may tell. */
export const MUTANTS_OF_SEARCH: readonly Mutant[] = [
  {
    name: 'searched-without-exclusions',
    channel: 'search hit',
    tells: 'to an excluded organization which words a portion holds',
    file: SEARCH,
    replacements: [
      {
        from: `AND w.words @@ $4 AND w.audience && $1 AND w.tlp <= $3 AND NOT w.denied && $1`,
        to: `AND w.words @@ $4 AND w.audience && $1 AND w.tlp <= $3`,
      },
    ],
  },
  {
    name: 'searched-above-the-ceiling',
    channel: 'search hit',
    tells: 'to a token below a portion’s label which words it holds',
    file: SEARCH,
    replacements: [
      {
        from: `AND w.words @@ $4 AND w.audience && $1 AND w.tlp <= $3 AND NOT w.denied && $1`,
        to: `AND w.words @@ $4 AND w.audience && $1 AND NOT w.denied && $1`,
      },
    ],
  },
  {
    name: 'ranked-by-the-best-portion',
    channel: 'search rank',
    tells: 'that a hidden portion of an advisory which is found anyway holds the words, too, and how often',
    file: SEARCH,
    script: 'ranks what it finds by no hidden portion',
    replacements: [
      {
        from: `    SELECT a.id, a.name, a.kind, a.state, best.rank FROM (`,
        to: `    SELECT a.id, a.name, a.kind, a.state, CASE WHEN $5 THEN (
      SELECT max((ts_rank(h.words, $4, 1) * 1000000)::int) FROM hub.portion_words h WHERE h.advisory_id = a.id) ELSE 0 END FROM (`,
      },
    ],
  },
  {
    name: 'counted-above-the-ceiling',
    channel: 'count',
    tells: 'to a low token, in counts and facets, advisories that do not exist for it',
    file: SEARCH,
    replacements: [
      {
        from: `      AND p.audience && me.atoms AND p.tlp <= me.ceiling AND NOT p.denied && me.atoms LIMIT 1) IS NOT NULL;`,
        to: `      AND p.audience && me.atoms AND NOT p.denied && me.atoms LIMIT 1) IS NOT NULL;`,
      },
    ],
  },
  {
    name: 'months-of-the-first-label',
    channel: 'facet',
    tells: 'by months, when something of an advisory was published beside which the viewer saw nothing',
    file: 'server/features/advisories/store/facet-sql.ts',
    script: 'dates no advisory by what was published of it beside which its reader saw nothing, in an earlier month',
    replacements: [
      {
        from: `FROM (SELECT min(t.at) AS at FROM hub.own_turn t`,
        to: `FROM (SELECT min(t.at) AS at FROM hub.event_label t`,
      },
    ],
  },
  {
    name: 'words-under-the-lowest-label',
    channel: 'search hit',
    tells:
      'to a token below a portion’s label which words it holds, since they are kept under the lowest label of their advisory',
    file: 'server/migrations/0016-history-of-lists.ts',
    script: 'searches no words above the ceiling of a token that came with others',
    replacements: [
      {
        from: `    SELECT c.id, c.advisory_id, hub.words_of(c.type, hub.searched_text(c.content)), c.audience, c.denied, c.tlp
    FROM changed c`,
        to: `    SELECT c.id, c.advisory_id, hub.words_of(c.type, hub.searched_text(c.content)), c.audience, c.denied,
      (SELECT min(o.tlp) FROM changed o WHERE o.advisory_id = c.advisory_id)
    FROM changed c`,
      },
    ],
  },
];
