import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { simulate, type SimOptions } from './sim.js';
import { simWords } from './sim-words.js';

// npm run sim -- [--hubs 2] [--subscribers 500] [--publications 60] [--every 100] [--idle 16000]: a cluster on this machine, loaded,
// and what came of it. Nothing of it listens beyond 127.0.0.1, and nothing is left of it afterwards.

const { values } = parseArgs({
  options: {
    hubs: { type: 'string', default: '2' },
    subscribers: { type: 'string', default: '500' },
    publications: { type: 'string', default: '60' },
    every: { type: 'string', default: '100' },
    // One round of pings, which come every 15 s.
    idle: { type: 'string', default: '16000' },
  },
});
const options: SimOptions = {
  hubs: whole(values.hubs),
  subscribers: whole(values.subscribers),
  publications: whole(values.publications),
  everyMs: whole(values.every),
  idleMs: whole(values.idle),
};
const figures = await simulate(options, (what) => process.stderr.write(`${what}\n`));
process.stdout.write(`${simWords(options, figures, cpus().length).join('\n')}\n`);
process.exitCode = figures.allArrived ? 0 : 1;

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${text} is no whole number from 1.`);
  return number;
}
