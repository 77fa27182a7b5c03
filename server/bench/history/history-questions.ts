import type { Client } from 'pg';
import { compareAdvisory } from '../../features/advisories/actions/compare-advisory.js';
import type { AdvisoryName } from '../../features/advisories/model/advisory.js';
import type { AdvisoryReads, ListPlace } from '../../features/advisories/ports.js';
import type { Viewer } from '../../features/auth/model/viewer.js';

/** One kind of question: how often it is asked, and of what. */
export interface HistoryQuestion {
  readonly what: string;
  readonly times: number;
  /** How much longer it may take among ten times as many advisories; absent where it reads them all. */
  readonly growth?: number;
  /** @param turn - from 0 on: each is asked of another advisory, time or page */
  ask(reads: AdvisoryReads, viewer: Viewer, turn: number): Promise<unknown>;
}

/** What hub and asker agree on before: names of advisories that everybody sees, with their first revision, and times of the log. */
export interface Subjects {
  readonly revised: readonly { readonly name: AdvisoryName; readonly first: string }[];
  readonly times: readonly Date[];
}

export const FEED_PAGE = 'feed page';
/** How much a page, a name or a comparison may grow. */
const GROWTH = 1.3;
const PAGE = { filter: {}, order: 'UPDATED_DESC', first: 20 } as const;
/** Of what reads every advisory. */
const FEW = 5;

export function historyQuestions({ revised, times }: Subjects, questions: number): readonly HistoryQuestion[] {
  const at = <T>(all: readonly T[], turn: number): T => {
    const found = all[turn % all.length];
    if (found === undefined) throw new Error('The crowd has revised advisories.');
    return found;
  };
  const often = { times: questions, growth: GROWTH };
  return [
    { ...often, what: FEED_PAGE, ask: (reads) => reads.list({ ...PAGE, after: null }) },
    {
      ...often,
      what: 'deep page',
      ask: (reads, _, turn) => reads.list({ ...PAGE, after: placeAt(at(times, turn)) }),
    },
    { ...often, what: 'by name', ask: (reads, _, turn) => reads.find(at(revised, turn).name) },
    {
      ...often,
      what: 'page of the past',
      ask: (reads, _, turn) => reads.asOf(at(times, turn)).list({ ...PAGE, after: null }),
    },
    {
      ...often,
      what: 'comparison',
      ask: (reads, viewer, turn) => {
        const { name, first: from } = at(revised, turn);
        return compareAdvisory(within(reads), viewer, { name, from, to: null });
      },
    },
    {
      what: 'statistics of everything',
      times: Math.min(questions, FEW),
      ask: (reads) => reads.statistics({}, { by: 'KIND', over: 'MONTH', dateOf: 'PUBLISHED', first: 20 }),
    },
  ];
}

function within(reads: AdvisoryReads): Parameters<typeof compareAdvisory>[0] {
  return { readAdvisories: (_, work) => work(reads), viewKey: (text) => text };
}

/** A list that goes on behind all that changed after that time. */
function placeAt(at: Date): ListPlace {
  return { at, updatedAt: at, severity: null, rank: null, name: 'SMK-00000-00000' as AdvisoryName };
}

/** In an order that is the same each time. */
export async function subjectsOf(superuser: Client, number: number): Promise<Subjects> {
  const revised = await superuser.query<{ name: AdvisoryName; first: string }>(REVISED, [number]);
  const times = await superuser.query<{ at: Date }>(TIMES, [number]);
  return { revised: revised.rows, times: times.rows.map(({ at }) => at) };
}

const REVISED = `SELECT a.name, r.uid AS first FROM hub.advisory a JOIN hub.revision r ON r.advisory_id = a.id AND r.sequence = 1
  WHERE a.sequence = 2 AND a.name LIKE '%-CRAWD' AND EXISTS (
    SELECT FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_from = 2 AND p.type = 'SUMMARY' AND p.tlp = 0)
  ORDER BY md5(a.name) LIMIT $1`;

/** Since a page was full. */
const TIMES = `SELECT e.at FROM hub.event e, hub.log_head h WHERE e.position > h.position / 20 ORDER BY md5(e.id::text) LIMIT $1`;
