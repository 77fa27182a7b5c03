import { answerEach, type FakePartner, fakePartner } from '../../features/federation/remote/fake-partner.js';
import { buildHub } from '../../main/hub.js';
import type { Bench, Figure } from '../bench.js';
import { quantile, rounded } from '../measure.js';
import type { Stage } from '../stage.js';

/** Of each kind of question; the first pay for plans and cold pages. */
const QUESTIONS = 300;
const UNCOUNTED = 30;

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
  type Advisory @key(fields: "name") { name: String! duty: String }`;

const TINY = '{ viewer { account } }';
const LIST = '{ advisories(first: 20) { nodes { name title } } }';
const JOINED = '{ advisories(first: 20) { nodes { name title duty } } }';

export const federationBench: Bench = {
  name: 'federation',
  claim:
    'What a hub with partners takes longer than one without, and a field of a partner longer than the partner itself.',
  run: async function* (stage) {
    const partner = await fakePartner(answerEach(({ name }) => ({ Advisory_duty: `Report ${name}` })));
    const partners = [{ name: 'duties', url: partner.url, sdl: SDL }];
    const config = { ...stage.options.config, partnerHosts: ['127.0.0.1'] };
    const [alone, joined] = await Promise.all([
      buildHub(stage.options),
      buildHub({ ...stage.options, config, partners }),
    ]);
    try {
      yield* await figuresOf(stage, { alone: alone.url, joined: joined.url, partner });
    } finally {
      await Promise.all([alone.stop(), joined.stop()]);
      await partner.stop();
    }
  },
};

interface Places {
  readonly alone: string;
  readonly joined: string;
  readonly partner: FakePartner;
}

async function figuresOf({ tokens }: Stage, { alone, joined, partner }: Places): Promise<readonly Figure[]> {
  const authorization = `Bearer ${tokens.get('handler@cert') ?? ''}`;
  const of =
    (hub: string, query: string): Ask =>
    () =>
      post(`${hub}/graphql`, JSON.stringify({ query }), { authorization });
  await of(joined, JOINED)();
  const [asked] = partner.received;
  if (!asked) throw new Error('The partner was not asked.');
  const times = await timesByTurns({
    tinyAlone: of(alone, TINY),
    tinyJoined: of(joined, TINY),
    listAlone: of(alone, LIST),
    listJoined: of(joined, LIST),
    withField: of(joined, JOINED),
    partner: () => post(partner.url, asked.text, {}),
  });
  return [
    ratio('a tiny query, no partner touched, p50', times.tinyJoined, times.tinyAlone),
    ratio('20 advisories, no partner touched, p50', times.listJoined, times.listAlone),
    beyond(times.withField, times.listJoined, times.partner),
  ];
}

type Ask = () => Promise<void>;

async function post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  if (text.includes('"errors"')) throw new Error(text);
}

/** By turns: what slows the machine down meanwhile slows all. @returns medians, in milliseconds */
async function timesByTurns<Name extends string>(
  asks: Readonly<Record<Name, Ask>>,
): Promise<Readonly<Record<Name, number>>> {
  const all = Object.entries<Ask>(asks).map(([name, ask]) => ({ name, ask, times: [] as number[] }));
  for (let turn = 0; turn < QUESTIONS + UNCOUNTED; turn += 1) {
    for (const { ask, times } of all) {
      const startedAt = performance.now();
      await ask();
      times.push(performance.now() - startedAt);
    }
  }
  const medians = all.map(({ name, times }) => [name, medianOf(times.slice(UNCOUNTED))]);
  return Object.fromEntries(medians) as Readonly<Record<Name, number>>;
}

function medianOf(times: readonly number[]): number {
  const sorted = times.toSorted((left, right) => left - right);
  return quantile(sorted, 0.5);
}

function ratio(figure: string, joined: number, alone: number): Figure {
  const detail = `${rounded(joined)} ms with partners, ${rounded(alone)} ms without`;
  return { figure, value: rounded(joined / alone), unit: 'x', goal: 1.15, detail };
}

function beyond(withField: number, without: number, partner: number): Figure {
  const detail = `${rounded(withField)} ms with it, ${rounded(without)} ms without, the partner itself ${rounded(partner)} ms`;
  const figure = '20 advisories with a partner’s field, beyond the partner itself, p50';
  return { figure, value: rounded(withField - without - partner), unit: 'ms', goal: 1, detail };
}
