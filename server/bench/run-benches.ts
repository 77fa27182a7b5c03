import { allBenches } from './all-benches.js';
import { type Bench, type BenchSize, FULL, LONG, SHORT } from './bench.js';
import { type MeasuredFigure, tableOf } from './figure-table.js';
import { openStage, type Stage } from './stage.js';

/** npm run bench [-- [--short|--long] [--durable] NAME…]: one JSON line a figure on stdout, what is going on and a table on stderr. */
async function main(words: readonly string[]): Promise<number> {
  const names = words.filter((word) => !(word in SIZES) && word !== DURABLE);
  const wanted = allBenches.filter(({ name }) => names.length === 0 || names.includes(name));
  const unknown = names.filter((name) => !allBenches.some((bench) => bench.name === name));
  if (unknown.length > 0) return complain(unknown);
  const stage = await openStage(tell, words.includes(DURABLE));
  try {
    const size = SIZES[words.find((word) => word in SIZES) ?? ''] ?? FULL;
    const measured: MeasuredFigure[] = [];
    for (const bench of wanted) measured.push(...(await figuresOf(bench, stage, size)));
    tell(`\n${tableOf(measured)}`);
  } finally {
    await stage.close();
  }
  return 0;
}

const SIZES: Readonly<Record<string, BenchSize>> = { '--short': SHORT, '--long': LONG };
/** Has each commit wait for the disk. */
const DURABLE = '--durable';

async function figuresOf(bench: Bench, stage: Stage, size: BenchSize): Promise<readonly MeasuredFigure[]> {
  tell(`${bench.name}: ${bench.claim}`);
  const figures: MeasuredFigure[] = [];
  for await (const figure of bench.run(stage, size)) {
    const measured = { bench: bench.name, ...figure };
    process.stdout.write(`${JSON.stringify(measured)}\n`);
    figures.push(measured);
  }
  return figures;
}

function complain(unknown: readonly string[]): number {
  const known = allBenches.map(({ name }) => name).join(', ');
  const usage = 'npm run bench [-- [--short|--long] [--durable] NAME…]';
  tell(`There is no bench ${unknown.join(', ')}. There are: ${known}.\n${usage}`);
  return 2;
}

function tell(what: string): void {
  process.stderr.write(`${what}\n`);
}

process.exitCode = await main(process.argv.slice(2));
