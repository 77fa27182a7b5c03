import { NO_LEDGER } from '../../features/dissemination/actions/group-ledger.js';
import { buildHub, type Hub } from '../../main/hub.js';
import type { Figure } from '../bench.js';
import { quantile, rounded, timesOf } from '../measure.js';
import type { Stage } from '../stage.js';

const WHOLE = '{ name title summary severity portions { id type content { ... on ProseContent { text } } } }';

/** One kind of question, by a HANDLER who is shown more than the public. */
interface Questions {
  readonly what: string;
  readonly queries: readonly string[];
}

/** What was asked of a hub, first and then again. */
interface Cost {
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of this process for one question, its asker's with it. */
  readonly cpu: number;
}

/** The same questions to a hub with the ledger and to one without, by turns: each asked for the first time, and again. */
export async function* readingCost(stage: Stage, count: number): AsyncIterable<Figure> {
  const kept = await buildHub(stage.options);
  const unkept = await buildHub({ ...stage.options, ledgerOn: () => NO_LEDGER });
  try {
    // The first questions pay for code that was never run, and plans that were never made.
    const all = await questionsOf(stage, count);
    await Promise.all([unkept, kept].map((hub) => warmUp(stage, hub, all)));
    for (const questions of all) yield* compared(stage, { kept, unkept }, questions);
  } finally {
    await kept.stop();
    await unkept.stop();
  }
}

async function warmUp(stage: Stage, hub: Hub, [first]: readonly Questions[]): Promise<void> {
  if (first) await costOf(stage, hub, { ...first, queries: first.queries.slice(-10) });
}

async function questionsOf({ superuser }: Stage, count: number): Promise<readonly Questions[]> {
  const { rows } = await superuser.query<{ name: string }>(
    `SELECT a.name FROM hub.advisory a JOIN hub.organization o ON o.id = a.source_id
     WHERE a.state = 'PUBLISHED' AND EXISTS (SELECT FROM hub.portion p WHERE p.advisory_id = a.id AND p.tlp > 0 AND p.valid_to IS NULL)
     ORDER BY a.id DESC LIMIT $1`,
    [count + 10],
  );
  const pages = Math.max(2, Math.floor(count / 20));
  return [
    { what: 'by name', queries: rows.map(({ name }) => `{ advisory(name: "${name}") ${WHOLE} }`) },
    {
      what: 'page of 20 events',
      queries: Array.from(
        { length: pages },
        (_, page) => `{ events(first: 20, newestFirst: ${page % 2 === 0}) { nodes { cursor advisory ${WHOLE} } } }`,
      ),
    },
  ];
}

interface Hubs {
  readonly kept: Hub;
  readonly unkept: Hub;
}

async function* compared(stage: Stage, { kept, unkept }: Hubs, questions: Questions): AsyncIterable<Figure> {
  const { what } = questions;
  const without = await costOf(stage, unkept, questions);
  const first = await costOf(stage, kept, questions);
  const again = await costOf(stage, kept, questions);
  for (const [called, cost] of [
    ['without the ledger', without],
    ['first reading', first],
    ['again', again],
  ] as const) {
    yield { figure: `${what}, ${called}, p50`, value: rounded(cost.p50), unit: 'ms' };
    yield { figure: `${what}, ${called}, p99`, value: rounded(cost.p99), unit: 'ms' };
    yield { figure: `${what}, ${called}, CPU`, value: rounded(cost.cpu), unit: 'ms', detail: 'hub and asker' };
  }
  yield { figure: `${what}, again / without, p50`, value: rounded(again.p50 / without.p50), unit: 'x', goal: 1.2 };
}

async function costOf({ tokens }: Stage, { url }: Hub, { queries }: Questions): Promise<Cost> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${tokens.get('handler@cert') ?? ''}`,
  };
  const before = process.cpuUsage();
  const times = await timesOf(queries, async (query) => {
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    if ('errors' in ((await answer.json()) as object)) throw new Error('A question of this bench was refused.');
  });
  const { user, system } = process.cpuUsage(before);
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), cpu: (user + system) / 1_000 / queries.length };
}
