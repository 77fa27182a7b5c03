import type { Figure } from '../bench.js';
import { quantile, rounded } from '../measure.js';
import { now } from './bulletins.js';
import type { FeedBench } from './feed-setting.js';
import { median, spread } from './rounds.js';
import { connect, endAll, type Served, serveHub, serveOther } from './servers.js';

/** What one round of events took one server. */
interface Round {
  /** Microseconds of the server's CPU, user and system, for one message to one subscriber. */
  readonly cpu: number;
  readonly perSecond: number;
  /** Milliseconds from the commit to the client. */
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
}

/** How an event comes to a server. @returns when it was committed */
type Send = () => Promise<number>;

interface Contender {
  readonly name: 'hub' | 'ws' | 'usual';
  readonly served: Served;
  readonly send: Send;
}

/** The hub beside a bare broadcast and beside one execution a subscriber: the same bytes to as many sockets, by turns. */
export async function* deliveries(bench: FeedBench, count: number): AsyncGenerator<Figure> {
  const contenders = await contend(bench, count);
  try {
    // The first round pays for code that was never run.
    await oneEach(contenders, count, 2);
    const rounds: (readonly Round[])[] = [];
    for (let round = 0; round < bench.size.rounds; round += 1)
      rounds.push(await oneEach(contenders, count, bench.size.events));
    yield* figuresOf(count, (name) =>
      rounds.flatMap((each) => each[contenders.findIndex((contender) => contender.name === name)] ?? []),
    );
  } finally {
    await endAll(contenders.map(({ served }) => served));
  }
}

async function oneEach(contenders: readonly Contender[], count: number, events: number): Promise<readonly Round[]> {
  const rounds: Round[] = [];
  for (const contender of contenders) rounds.push(await roundOf(contender, count, events));
  return rounds;
}

async function contend({ stage, bulletins, subscribers }: FeedBench, count: number): Promise<readonly Contender[]> {
  const hub = await serveHub(stage);
  await connect(hub, subscribers(count), { speaks: 'graphql' });
  const frames = await sampleOf(hub, () => bulletins.publish(), count);
  const others = await Promise.all([serveOther('serve-bare'), serveOther('serve-usual')]);
  const [ws, usual] = others.map((served) => ({ served, send: sendBy(served) }));
  if (!ws || !usual) throw new Error('There are two to compare with.');
  for (const { served } of [ws, usual]) await served.server.ask('frames', frames);
  await connect(ws.served, subscribers(count), { speaks: 'bare' });
  await connect(usual.served, subscribers(count), { speaks: 'graphql' });
  return [
    { name: 'ws', ...ws },
    { name: 'hub', served: hub, send: () => bulletins.publish() },
    { name: 'usual', ...usual },
  ];
}

/** One event, to have what the others are to send: of each kind of subscriber one message. */
async function sampleOf({ clients }: Served, send: Send, count: number): Promise<readonly string[]> {
  await clients.ask('listen');
  await send();
  await clients.ask('heard', count);
  return (await clients.ask<readonly (string | null)[]>('frames')).map((frame) => frame ?? '');
}

function sendBy({ server }: Served): Send {
  return async () => {
    const at = now();
    await server.ask('send');
    return at;
  };
}

/** Each event is waited for before the next one: what is measured is how one is told to all. */
async function roundOf({ served, send }: Contender, count: number, events: number): Promise<Round> {
  const delays: number[] = [];
  let [bytes, busyMs] = [0, 0];
  const before = await served.server.ask<number>('cpu');
  for (let event = 0; event < events; event += 1) {
    await served.clients.ask('listen');
    const at = await send();
    const heard = await served.clients.ask<{ readonly times: readonly number[]; readonly bytes: number }>(
      'heard',
      count,
    );
    delays.push(...heard.times.map((time) => time - at));
    bytes += heard.bytes;
    busyMs += (heard.times.at(-1) ?? at) - at;
  }
  const cpu = (await served.server.ask<number>('cpu')) - before;
  const sorted = delays.toSorted((left, right) => left - right);
  return {
    cpu: cpu / (count * events),
    perSecond: (count * events) / (busyMs / 1_000),
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    bytes: bytes / (count * events),
  };
}

const NAMES = { hub: 'the hub', ws: 'bare ws', usual: 'graphql-ws, one execution each' } as const;

function* figuresOf(count: number, of: (name: Contender['name']) => readonly Round[]): Generator<Figure> {
  const to = `${count} subscribers`;
  for (const name of ['ws', 'hub', 'usual'] as const) {
    const rounds = of(name);
    const told = (figure: string, unit: string, each: (round: Round) => number): Figure => ({
      ...{ figure: `${figure}, ${to}, ${NAMES[name]}`, unit },
      value: rounded(median(rounds.map(each))),
      detail: spread(rounds.map(each)),
    });
    yield told('CPU a delivery', 'µs', ({ cpu }) => cpu);
    yield told('deliveries a second', '/s', ({ perSecond }) => perSecond);
    yield told('commit to receipt, p50', 'ms', ({ p50 }) => p50);
    yield told('commit to receipt, p99', 'ms', ({ p99 }) => p99);
    yield told('bytes a delivery', 'B', ({ bytes }) => bytes);
  }
  yield ratio(`CPU a delivery, ${to}, hub / ws`, { goal: 1.5, rounds: [of('hub'), of('ws')] }, ({ cpu }) => cpu);
  yield ratio(
    `CPU a delivery, ${to}, hub / graphql-ws`,
    { goal: 0.2, rounds: [of('hub'), of('usual')] },
    ({ cpu }) => cpu,
  );
  yield ratio(`commit to receipt, p99, ${to}, hub / ws`, { goal: 2, rounds: [of('hub'), of('ws')] }, ({ p99 }) => p99);
}

interface Compared {
  readonly goal: number;
  /** One beside the other, taken by turns. */
  readonly rounds: readonly [readonly Round[], readonly Round[]];
}

function ratio(figure: string, { goal, rounds: [ours, theirs] }: Compared, each: (round: Round) => number): Figure {
  const ratios = ours.flatMap((round, index) => {
    const other = theirs[index];
    return other ? [each(round) / each(other)] : [];
  });
  return { figure, value: rounded(median(ratios)), unit: 'x', goal, detail: spread(ratios) };
}
