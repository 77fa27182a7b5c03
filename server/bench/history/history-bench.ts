import type { Bench, BenchSize, Figure } from '../bench.js';
import { rounded } from '../measure.js';
import { plantUncheckedStanding } from '../search/plant-unchecked-search.js';
import { openStage, type Stage } from '../stage.js';
import { exportRates } from './export-rate.js';
import { FEED_PAGE, type HistoryQuestion, historyQuestions, subjectsOf } from './history-questions.js';
import { type Measured, measured } from './measured-questions.js';
import { pagesByHttp } from './page-by-http.js';
import { replayedDatabase } from './replayed-database.js';

/** The smaller hub has a tenth of the advisories, and 10,000 at most. */
const SMALLER = 10_000;
/** A page as its client waits for it, against the same statements by the driver alone. */
const HTTP_GOAL = 1.5;
const HTTP_PAGES = 100;
const FORMATS = ['CSV', 'JSONL', 'PARQUET'];

export const historyBench: Bench = {
  name: 'history',
  claim: 'What pages, names, past times, comparisons, statistics and exports take, and how they grow with the hub.',
  run: async function* (stage, size) {
    const smaller = { ...size, advisories: Math.min(SMALLER, size.advisories / 10) };
    const other = await openStage(() => undefined, false);
    const small: Sized[] = [];
    try {
      await other.crowd(smaller.advisories);
      yield* atSize(other, smaller, small);
    } finally {
      await other.close();
    }
    await stage.crowd(size.advisories);
    const large: Sized[] = [];
    yield* atSize(stage, size, large);
    yield* growth(small, large, size.advisories / smaller.advisories);
  },
};

/** What one question took, to be compared with a hub of another size. */
interface Sized extends Measured {
  readonly kind: string;
  readonly what: string;
  /** What it may grow by; absent where it reads every advisory. */
  readonly goal: number | undefined;
}

async function* atSize(stage: Stage, { advisories, questions }: BenchSize, all: Sized[]): AsyncIterable<Figure> {
  const whose = `${advisories} advisories`;
  await plantUncheckedStanding(stage.superuser);
  const subjects = await subjectsOf(stage.superuser, questions);
  const replayed = await replayedDatabase(stage.hubUrl, stage.options.contextKey);
  try {
    for (const sized of combinations(stage, historyQuestions(subjects, questions))) {
      const times = await measured(stage, replayed, sized);
      all.push({ kind: sized.kind, what: sized.question.what, goal: sized.question.growth, ...times });
      yield figureOf(`${whose}, ${sized.kind}: ${sized.question.what}`, times);
    }
  } finally {
    await replayed.close();
  }
  yield* byHttp(stage, whose, all);
  yield* exportRates(stage, whose, FORMATS);
}

function combinations({ viewers }: Stage, questions: readonly HistoryQuestion[]) {
  return Object.entries(viewers).flatMap(([kind, viewer]) => questions.map((question) => ({ kind, viewer, question })));
}

function figureOf(figure: string, { p50, p95, unbound, raw }: Measured): Figure {
  const against = (other: number) => `x${rounded(p50 / other)} of ${rounded(other)} ms`;
  const detail = `p95 ${rounded(p95)} ms; without row security ${against(unbound)}; by the driver alone ${against(raw)}`;
  return { figure: `${figure}, p50`, value: rounded(p50), unit: 'ms', detail };
}

async function* byHttp(stage: Stage, whose: string, all: readonly Sized[]): AsyncIterable<Figure> {
  const first = all.filter(({ what }) => what === FEED_PAGE);
  for (const [kind, time] of await pagesByHttp(stage, HTTP_PAGES)) {
    const raw = first.find((each) => each.kind === kind)?.raw ?? NaN;
    const detail = `${rounded(time)} ms against ${rounded(raw)} ms`;
    const figure = `${whose}, ${kind}: feed page by HTTP against the driver alone, p50`;
    yield { figure, value: rounded(time / raw), unit: 'x', goal: HTTP_GOAL, detail };
  }
}

function* growth(small: readonly Sized[], large: readonly Sized[], times: number): Iterable<Figure> {
  for (const { kind, what, p50, goal } of large) {
    const before = small.find((each) => each.kind === kind && each.what === what)?.p50 ?? NaN;
    const detail = `${rounded(before)} ms became ${rounded(p50)} ms`;
    const figure = `${kind}: ${what}, among ${times} times as many`;
    yield { figure, value: rounded(p50 / before), unit: 'x', ...(goal && { goal }), detail };
  }
}
