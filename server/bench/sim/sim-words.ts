import { quantile } from '../measure.js';
import type { Taken } from './cluster-usage.js';
import { extrapolate, type Load, type UnitCosts } from './extrapolate.js';
import type { SimFigures, SimOptions } from './sim.js';

/** What the page on clusters reckons with. */
const LARGE: Load = { subscribers: 100_000, hubs: 10, eventsASecond: 1, share: 0.3 };

/** What came of it, in lines for people. */
export function simWords(options: SimOptions, figures: SimFigures, cores: number): readonly string[] {
  const { hubs, subscribers, publications, everyMs } = options;
  const unit = unitCosts(options, figures);
  return [
    '',
    `${hubs} hubs on one PostgreSQL, ${subscribers} subscribers, ${publications} advisories, one each ${everyMs} ms, on ${cores} cores`,
    '',
    ...arrivalWords(figures),
    '',
    ...Object.entries(figures.publishing.cpuSeconds).map(([name, used]) =>
      line(
        `CPU ${name}`,
        `${used.toFixed(2)} s, ${((100 * used) / figures.publishing.seconds).toFixed(0)} % of a core`,
      ),
    ),
    ...unitWords(unit),
    '',
    ...largeWords(unit),
  ];
}

function arrivalWords({ arrived, allArrived, publishing: { seconds } }: SimFigures): readonly string[] {
  const lags = arrived.lagsMs.toSorted((left, right) => left - right);
  const all = allArrived ? 'all of them' : 'NOT ALL OF THEM';
  return [
    ...Object.entries(arrived.perAccount).map(([account, { subscribers, fewest, most }]) =>
      line(account, `${subscribers} subscribers have ${fewest === most ? `${most} each` : `${fewest} to ${most}`}`),
    ),
    line('arrived', `${arrived.deliveries} in ${seconds.toFixed(1)} s, ${all}; ${arrived.lost} sockets lost`),
    line('lag', `${quantile(lags, 0.5)} ms p50, ${quantile(lags, 0.99)} ms p99, from the event's time to its receipt`),
  ];
}

/** What goes on while nothing happens is taken off where it would count for an event, but for the database's CPU, which varies too much. */
function unitCosts(
  { hubs, subscribers, publications }: SimOptions,
  { arrived, coming, idle, publishing }: SimFigures,
): UnitCosts {
  const perIdleSecond = (whole: number): number => whole / idle.seconds / subscribers;
  const beyondIdle = (whole: number, whileIdle: number): number =>
    Math.max(0, whole - (whileIdle / idle.seconds) * publishing.seconds);
  const database = ({ cpuSeconds }: Taken): number => cpuSeconds['PostgreSQL'] ?? 0;
  return {
    secondsADelivery: beyondIdle(publishing.hubCpuSeconds, idle.hubCpuSeconds) / arrived.deliveries,
    secondsAnIdleSubscriberSecond: perIdleSecond(idle.hubCpuSeconds),
    secondsAnArrival: coming.hubCpuSeconds / subscribers,
    databaseSecondsAnEvent: database(publishing) / publications / hubs,
    databaseSecondsAnIdleSubscriberSecond: perIdleSecond(database(idle)),
    databaseSecondsAnArrival: database(coming) / subscribers,
    bytesASubscriber: coming.hubMemoryBytes / subscribers,
    bytesADelivery: arrived.bytes / arrived.deliveries,
    transactionsAnEvent: beyondIdle(publishing.transactions, idle.transactions) / publications / hubs,
    transactionsAnIdleSubscriberSecond: perIdleSecond(idle.transactions),
  };
}

function unitWords(unit: UnitCosts): readonly string[] {
  return [
    line(
      'a delivery',
      `${micro(unit.secondsADelivery)} µs of a hub's CPU, publishing included; ${unit.bytesADelivery.toFixed(0)} bytes`,
    ),
    line(
      'a subscriber',
      `${(unit.bytesASubscriber / 1024).toFixed(0)} kB in its hub, ${micro(unit.secondsAnIdleSubscriberSecond)} µs a second while idle`,
    ),
    line(
      'an arrival',
      `${micro(unit.secondsAnArrival)} µs in its hub, ${micro(unit.databaseSecondsAnArrival)} µs in PostgreSQL`,
    ),
    line(
      'an event',
      `${unit.transactionsAnEvent.toFixed(1)} transactions a hub, ${micro(unit.databaseSecondsAnEvent)} µs of PostgreSQL's CPU a hub`,
    ),
    line(
      'an idle one',
      `${(60 * unit.transactionsAnIdleSubscriberSecond).toFixed(2)} transactions a minute, ${micro(unit.databaseSecondsAnIdleSubscriberSecond)} µs a second of PostgreSQL's CPU`,
    ),
  ];
}

function largeWords(unit: UnitCosts): readonly string[] {
  const { subscribers, hubs, eventsASecond, share } = LARGE;
  const needed = extrapolate(unit, LARGE);
  return [
    `so ${subscribers} subscribers on ${hubs} hubs, ${eventsASecond} event a second for ${share * 100} % of them, would take`,
    '',
    line('sockets', `${needed.socketsAHub} a hub`),
    line(
      'deliveries',
      `${needed.deliveriesASecond.toFixed(0)} a second, ${(needed.bytesASecond / 1e6).toFixed(1)} MB a second`,
    ),
    line('CPU', `${needed.hubCores.toFixed(1)} cores of hubs, ${needed.databaseCores.toFixed(2)} of PostgreSQL`),
    line('memory', `${(needed.hubMemoryBytes / 1e9).toFixed(1)} GB of hubs together, beside what each takes by itself`),
    line('transactions', `${needed.transactionsASecond.toFixed(0)} a second`),
    line(
      'a hub that dies',
      `its ${needed.socketsAHub} clients are live again after ${needed.secondsToTakeOver.toFixed(0)} s`,
    ),
  ];
}

function micro(seconds: number): string {
  return (seconds * 1e6).toFixed(seconds < 1e-5 ? 1 : 0);
}

function line(name: string, words: string): string {
  return `${name.padEnd(18)} ${words}`;
}
