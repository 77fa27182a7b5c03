import { allBenches } from './all-benches.js';
import { type Bench, FULL, SHORT } from './bench.js';
import { type MeasuredFigure, tableOf } from './figure-table.js';
import { openStage, type Stage } from './stage.js';

/** npm run bench [-- [--short] [--durable] NAME…]: one JSON line a figure on stdout, what is going on and a table on stderr. */
async function main(words: readonly string[]): Promise<number> {
  const names = words.filter((word) => !OPTIONS.includes(word));
  const wanted = allBenches.filter(({ name }) => names.length === 0 || names.includes(name));
  const unknown = names.filter((name) => !allBenches.some((bench) => bench.name === name));
  if (unknown.length > 0) return complain(unknown);
  const stage = await openStage(tell, words.includes('--durable'));
  try {
    const measured: MeasuredFigure[] = [];
    for (const bench of wanted) measured.push(...(await figuresOf(bench, stage, words.includes('--short'))));
    tell(`\n${tableOf(measured)}`);
  } finally {
    await stage.close();
  }
  return 0;
}

/** `--short` measures less, `--durable` has each commit wait for the disk. */
const OPTIONS = ['--short', '--durable'];

async function figuresOf(bench: Bench, stage: Stage, isShort: boolean): Promise<readonly MeasuredFigure[]> {
  tell(`${bench.name}: ${bench.claim}`);
  const figures: MeasuredFigure[] = [];
  for await (const figure of bench.run(stage, isShort ? SHORT : FULL)) {
    const measured = { bench: bench.name, ...figure };
    process.stdout.write(`${JSON.stringify(measured)}\n`);
    figures.push(measured);
  }
  return figures;
}

function complain(unknown: readonly string[]): number {
  const known = allBenches.map(({ name }) => name).join(', ');
  tell(
    `There is no bench ${unknown.join(', ')}. There are: ${known}.\nnpm run bench [-- ${OPTIONS.map((option) => `[${option}]`).join(' ')} NAME…]`,
  );
  return 2;
}

function tell(what: string): void {
  process.stderr.write(`${what}\n`);
}

process.exitCode = await main(process.argv.slice(2));
