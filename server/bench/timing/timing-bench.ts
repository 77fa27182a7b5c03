import { buildHub } from '../../main/hub.js';
import type { Bench, BenchSize, Figure } from '../bench.js';
import { quantile, rounded } from '../measure.js';
import type { Stage } from '../stage.js';
import { hideCrowd, thinCrowd } from './hidden-crowd.js';
import { type Probe, probesOf } from './probes.js';
import { rankSum } from './rank-sum.js';

/** Advisories that nobody who is measured may see; a hundredth of them are left for the second half. */
const HIDDEN = 20_000;
const TIMES_FEWER = 100;
/** In standard deviations of chance: one in 16,000 comparisons of equal things exceeds it. */
const GOAL = 4;

/** Whom time might tell something: a visitor, and a member to whom the hidden advisories are not addressed. */
const ASKERS = [null, 'reader@cert'] as const;

/** To be the last: it hides the crowd, and takes it away. */
export const timingBench: Bench = {
  name: 'timing',
  claim: 'Whether the time to answer tells what is hidden from what never was, or how much is hidden.',
  run: async function* (stage, size) {
    const after = await lastAdvisory(stage);
    const hidden = Math.min(size.advisories, HIDDEN);
    await stage.crowd(hidden);
    await hideCrowd(stage.superuser, after);
    const probes = await probesOf(stage.superuser, after);
    const hub = await buildHub(stage.options);
    try {
      const many = await timesOfAll(stage, { url: hub.url, probes, size });
      yield* many.map(figureOf);
      await thinCrowd(stage.superuser, after, Math.ceil(hidden / TIMES_FEWER));
      const few = await timesOfAll(stage, { url: hub.url, probes, size });
      yield* many.map((each, index) => volumeFigureOf(each, few[index]));
    } finally {
      await hub.stop();
    }
  },
};

async function lastAdvisory({ superuser }: Stage): Promise<number> {
  const { rows } = await superuser.query<{ last: number }>('SELECT max(id) AS last FROM hub.advisory');
  return rows[0]?.last ?? 0;
}

interface Asking {
  readonly url: string;
  readonly probes: readonly Probe[];
  readonly size: BenchSize;
}

/** Times in milliseconds, as they were measured; `plain` is of a question that nothing hidden could bear upon. */
interface Measured {
  readonly what: string;
  readonly hidden: readonly number[];
  readonly absent: readonly number[];
  readonly plain: readonly number[];
}

const PLAIN = '{ viewer { ceiling roles communities { name } organization { name } } }';

async function timesOfAll({ tokens }: Stage, { url, probes, size }: Asking): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const account of ASKERS) {
    const token = account === null ? null : (tokens.get(account) ?? null);
    const ask = (query: string): Promise<number> => timeToAnswer({ url, token, query });
    for (const probe of probes) {
      const what = `${probe.of}, ${account ?? 'visitor'}`;
      measured.push({ what, ...(await timesOfEach(probe, size.questions, ask)) });
    }
  }
  return measured;
}

const ORDERS = [
  ['hidden', 'absent', 'plain'],
  ['absent', 'hidden', 'plain'],
] as const;

/** By turns, and hidden and absent as often first: what slows the machine down meanwhile slows all. */
async function timesOfEach({ hidden, absent }: Probe, count: number, ask: (query: string) => Promise<number>) {
  const times = { hidden: [] as number[], absent: [] as number[], plain: [] as number[] };
  for (let turn = 0; turn < count + UNCOUNTED; turn += 1) {
    const place = turn % hidden.length;
    const questions = { hidden: hidden[place] ?? PLAIN, absent: absent[place] ?? PLAIN, plain: PLAIN };
    for (const which of ORDERS[turn % 2] ?? ORDERS[0]) times[which].push(await ask(questions[which]));
  }
  const counted = (all: readonly number[]) => all.slice(UNCOUNTED);
  return { hidden: counted(times.hidden), absent: counted(times.absent), plain: counted(times.plain) };
}

/** The first of each pay for plans and cold pages. */
const UNCOUNTED = 20;

interface Question {
  readonly url: string;
  readonly token: string | null;
  readonly query: string;
}

async function timeToAnswer({ url, token, query }: Question): Promise<number> {
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  const startedAt = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify({ query }),
  });
  const answer = await response.text();
  if (answer.includes('"errors"')) throw new Error(`A probe was refused: ${query} ${answer}`);
  return performance.now() - startedAt;
}

function figureOf({ what, hidden, absent }: Measured): Figure {
  const medians = [hidden, absent].map(medianOf);
  const detail = `${hidden.length} + ${absent.length} asked, medians ${medians.map(rounded).join(' and ')} ms`;
  return { figure: `hidden against absent, ${what}`, ...deviation(hidden, absent), detail };
}

/** What is absent takes as long beside a hundred times as much that is hidden; against the plain question, asked by turns. */
function volumeFigureOf(many: Measured, few: Measured | undefined): Figure {
  const sizes = [many, few ?? many];
  const [beside = NaN, alone = NaN] = sizes.map(({ absent, plain }) => medianOf(absent) / medianOf(plain));
  const medians = sizes.map(({ absent, plain }) => `${rounded(medianOf(absent))} (plain ${rounded(medianOf(plain))})`);
  const detail = `medians ${medians.join(' and ')} ms of ${many.absent.length} each`;
  const figure = `beside ${TIMES_FEWER} times as much hidden, ${many.what}`;
  return { figure, value: rounded(beside / alone), unit: 'x', goal: 1.25, detail };
}

function deviation(one: readonly number[], other: readonly number[]) {
  return { value: rounded(Math.abs(rankSum(one, other))), unit: 'sd', goal: GOAL };
}

function medianOf(times: readonly number[]): number {
  return quantile(
    times.toSorted((left, right) => left - right),
    0.5,
  );
}
