import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { quantile } from '../measure.js';
import { simulate, type SimFigures, type SimOptions } from './sim.js';

// npm run sim -- [--hubs 2] [--subscribers 500] [--publications 60] [--every 100]: a cluster on this machine, loaded, and what came of
// it. Nothing of it listens beyond 127.0.0.1, and nothing is left of it afterwards.

const { values } = parseArgs({
  options: {
    hubs: { type: 'string', default: '2' },
    subscribers: { type: 'string', default: '500' },
    publications: { type: 'string', default: '60' },
    every: { type: 'string', default: '100' },
  },
});
const options: SimOptions = {
  hubs: whole(values.hubs),
  subscribers: whole(values.subscribers),
  publications: whole(values.publications),
  everyMs: whole(values.every),
};
const figures = await simulate(options, (what) => process.stderr.write(`${what}\n`));
process.stdout.write(`${wordsOf(options, figures).join('\n')}\n`);
process.exitCode = figures.allArrived ? 0 : 1;

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${text} is no whole number from 1.`);
  return number;
}

function wordsOf({ hubs, subscribers, publications, everyMs }: SimOptions, figures: SimFigures): readonly string[] {
  const { arrived, seconds, cpuSeconds, hubMemoryBytes, transactions, idleTransactions } = figures;
  const lags = arrived.lagsMs.toSorted((left, right) => left - right);
  const [before, after] = hubMemoryBytes;
  const cpu = Object.entries(cpuSeconds);
  const ofHubs = cpu.filter(([name]) => name !== 'PostgreSQL').reduce((total, [, used]) => total + used, 0);
  return [
    '',
    `${hubs} hubs on one PostgreSQL, ${subscribers} subscribers, ${publications} advisories, one each ${everyMs} ms, on ${cpus().length} cores`,
    '',
    ...Object.entries(arrived.perAccount).map(([account, { subscribers: count, fewest, most }]) =>
      line(account, `${count} subscribers have ${fewest === most ? `${most} each` : `${fewest} to ${most}`}`),
    ),
    line(
      'arrived',
      `${arrived.deliveries} deliveries in ${seconds.toFixed(1)} s, ${figures.allArrived ? 'all of them' : 'NOT ALL OF THEM'}; ${arrived.lost} sockets lost`,
    ),
    line('lag', `${quantile(lags, 0.5)} ms p50, ${quantile(lags, 0.99)} ms p99, from the event's time to its receipt`),
    line('bytes', `${(arrived.bytes / arrived.deliveries).toFixed(0)} a delivery`),
    ...cpu.map(([name, used]) =>
      line(`CPU ${name}`, `${used.toFixed(2)} s, ${((100 * used) / seconds).toFixed(0)} % of a core`),
    ),
    line('CPU a delivery', `${((1e6 * ofHubs) / arrived.deliveries).toFixed(0)} µs in the hubs`),
    line(
      'memory',
      `${((after - before) / subscribers / 1024).toFixed(0)} kB a subscriber in the hubs, garbage not yet collected included`,
    ),
    line(
      'transactions',
      `${((transactions - idleTransactions * seconds) / publications).toFixed(1)} an advisory, ${idleTransactions.toFixed(1)} a second when nothing happens`,
    ),
  ];
}

function line(name: string, words: string): string {
  return `${name.padEnd(18)} ${words}`;
}
