import type { AdvisoryFilter } from '../../features/advisories/model/advisory-filter.js';
import { FACET_FIELDS, type FacetField } from '../../features/advisories/model/facet.js';
import type { AdvisoryReads, ReadAdvisories } from '../../features/advisories/ports.js';
import { postgresAdvisoryReads } from '../../features/advisories/store/postgres-advisory-reads.js';
import type { Viewer } from '../../features/auth/model/viewer.js';
import type { Bench, BenchSize, Figure } from '../bench.js';
import { quantile, rounded, timesOf } from '../measure.js';
import type { Stage } from '../stage.js';
import { plantRecords } from './plant-records.js';
import { plantUncheckedSearch } from './plant-unchecked-search.js';
import { RARITIES, type Rarity, wordsByRarity } from './words-by-rarity.js';

/** In milliseconds, for words in up to one of twenty advisories. */
const SEARCH_GOAL_MS = 50;
/** Facets against the same without row security. */
const FACET_GOAL = 3;
/** Of what takes long, so many questions are enough: common words, and facets. */
const FEW = 20;

export const searchBench: Bench = {
  name: 'search',
  claim: 'What a search and its facets take for each kind of viewer, beside the same statements without row security.',
  run: async function* (stage, size) {
    const records = await plantRecords(stage, size);
    yield* atSize(stage, size, `${records} records`);
    await stage.crowd(size.advisories);
    yield* atSize(stage, size, `${size.advisories} advisories`);
  },
};

async function* atSize(stage: Stage, { questions }: BenchSize, hub: string): AsyncIterable<Figure> {
  await plantUncheckedSearch(stage.superuser);
  const words = await wordsByRarity(stage.superuser, questions);
  for (const [kind, viewer] of Object.entries(stage.viewers)) {
    const asked = { stage, viewer, whose: `${hub}, ${kind}` };
    for (const rarity of RARITIES)
      yield* searches(asked, rarity, rarity === 'common' ? words.common.slice(0, FEW) : words[rarity]);
    yield* facets(asked, words.middle);
  }
}

interface Asking {
  readonly stage: Stage;
  readonly viewer: Viewer;
  /** For the figure's name. */
  readonly whose: string;
}

/** The first page by relevance and its count, as one answer. */
async function* searches(
  { stage, viewer, whose }: Asking,
  rarity: Rarity,
  words: readonly string[],
): AsyncIterable<Figure> {
  if (words.length === 0) return;
  const page = async (advisories: AdvisoryReads, search: string) => {
    await advisories.list({ filter: { search }, order: 'RELEVANCE', first: 20, after: null });
    return advisories.count({ search });
  };
  const { times, unbound } = await both(stage, viewer, { questions: words, ask: page });
  const told = (share: number) => rounded(quantile(unbound, share));
  const detail = `${words.length} words; without row security p50 ${told(0.5)}, p95 ${told(0.95)} ms`;
  const goal = rarity === 'common' ? {} : { goal: SEARCH_GOAL_MS };
  const figure = `${whose}: page of a ${rarity} word`;
  yield { figure: `${figure}, p50`, value: rounded(quantile(times, 0.5)), unit: 'ms' };
  yield { figure: `${figure}, p95`, value: rounded(quantile(times, 0.95)), unit: 'ms', ...goal, detail };
}

/** Of what words find that one of twenty advisories says, and of the whole hub: the slowest of the eight, beside the others. */
async function* facets({ stage, viewer, whose }: Asking, words: readonly string[]): AsyncIterable<Figure> {
  const found = words.slice(0, FEW).map((search): AdvisoryFilter => ({ search }));
  for (const [of, filters] of Object.entries({ found, everything: [{}, {}, {}] })) {
    if (filters.length === 0) continue;
    const ratios: Ratio[] = [];
    for (const by of FACET_FIELDS) ratios.push(await ratioOf({ stage, viewer, whose }, by, filters));
    const [worst] = ratios.toSorted((left, right) => right.value - left.value);
    const detail = ratios.map(({ by, value, own }) => `${by} ${value} (${own} ms)`).join(', ');
    const figure = `${whose}: slowest facet of ${of} against no row security, p50`;
    yield { figure, value: worst?.value ?? NaN, unit: 'x', goal: FACET_GOAL, detail };
  }
}

interface Ratio {
  readonly by: FacetField;
  readonly value: number;
  /** In milliseconds. */
  readonly own: number;
}

async function ratioOf({ stage, viewer }: Asking, by: FacetField, filters: readonly AdvisoryFilter[]): Promise<Ratio> {
  const measured = await both(stage, viewer, {
    questions: filters,
    ask: (advisories, filter) => advisories.facet(filter, { by, first: 20 }),
  });
  const [own, other] = [quantile(measured.times, 0.5), quantile(measured.unbound, 0.5)];
  return { by, value: rounded(own / other), own: rounded(own) };
}

interface Questions<Q> {
  readonly questions: readonly Q[];
  readonly ask: (advisories: AdvisoryReads, question: Q) => Promise<unknown>;
}

/** Some are asked once before, so that none pays for a plan or a cold page. */
async function both<Q>(
  { database, unbound }: Stage,
  viewer: Viewer,
  { questions, ask }: Questions<Q>,
): Promise<{ readonly times: readonly number[]; readonly unbound: readonly number[] }> {
  const asWhom = (read: ReadAdvisories) => (question: Q) => read(viewer, (advisories) => ask(advisories, question));
  const timed = async (read: ReadAdvisories) => {
    await timesOf(questions.slice(0, Math.ceil(questions.length / 20)), asWhom(read));
    return timesOf(questions, asWhom(read));
  };
  return { times: await timed(postgresAdvisoryReads(database)), unbound: await timed(postgresAdvisoryReads(unbound)) };
}
