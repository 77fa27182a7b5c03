import { parseArgs } from 'node:util';
import { closingLine } from '../checks/run-checks.js';
import { codeFiles } from '../checks/source-files.js';
import { allMutants } from './all-mutants.js';
import type { Mutant } from './mutant.js';
import { togetherAsFarAsTheyFit } from './together.js';
import { runVitest, type VitestRun } from './run-vitest.js';

// npm run test:mutants -- [--only NAME]… [--others] [--seconds N] [--seed N]
// Plants each leak in turn. The test of leaks has to catch it; with --others every other test has to let it pass.
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    others: { type: 'boolean', default: false },
    /** How long the test of leaks may look for each. */
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
});

/** What a run showed, in a word, and whether that is what it has to show. */
interface Verdict {
  readonly word: string;
  readonly holds: boolean;
  readonly remark?: string;
}

const LEAKS = 'server/test/leaks';
const AT_RANDOM = 'leaks.pg.test.ts';
const KEPT = ['found-leaks.pg.test.ts', 'never-told.pg.test.ts'];

/** They start whole machines of processes, into which no leak is planted, and take minutes. */
const LEFT_OUT = ['server/test/journeys/avid.journey.test.ts', 'server/test/journeys/crash.journey.test.ts'];

const verdicts = values.others ? await tryOthers() : await tryLeaks();
const passed = verdicts.filter(({ holds }) => holds).length;
console.log(`\n${closingLine({ passed, failed: verdicts.length - passed })}`);
process.exitCode = passed === verdicts.length ? 0 : 1;

/** First without any: what fails on its own catches nothing. */
async function tryLeaks(): Promise<readonly Verdict[]> {
  const sound = await seek('', AT_RANDOM);
  const verdicts = [say('(none)', sound, verdictOfNone(sound))];
  for (const mutant of sound.passed ? chosen() : []) verdicts.push(await tryLeak(mutant));
  return verdicts;
}

function verdictOfNone({ passed, output }: VitestRun): Verdict {
  return passed ? { word: 'passed', holds: true } : { word: 'FAILED', holds: false, remark: lastLines(output) };
}

async function tryLeak({ name, soughtBy, script }: Mutant): Promise<Verdict> {
  if (script !== undefined) return tryScript(name, script);
  const run = await seek(name, soughtBy ?? AT_RANDOM);
  if (soughtBy !== undefined) return say(name, run, verdictOfItsOwn(run));
  return run.passed ? tryKept(name, run) : say(name, run, { remark: pairsOf(run), ...verdictOfLeaks(run) });
}

async function tryScript(name: string, script: string): Promise<Verdict> {
  const run = await seek(name, ...KEPT, '--testNamePattern', script);
  return say(name, run, { remark: `by the script that ${script}`, ...verdictOfLeaks(run) });
}

/** A test that does not compare two worlds' answers fails in words of its own. */
function verdictOfItsOwn({ passed: survived, testFailed, output }: VitestRun): Verdict {
  if (testFailed) return { word: 'caught', holds: true };
  return { word: survived ? 'SURVIVED' : 'BROKEN', holds: false, remark: lastLines(output) };
}

/** @param asked - files of the test of leaks, and options of vitest */
function seek(name: string, ...asked: readonly string[]): Promise<VitestRun> {
  const variables = { LEAKS_MS: String(Number(values.seconds) * 1000), LEAKS_SEED: values.seed, SEAMARK_MUTANT: name };
  return runVitest(
    ['--project', 'postgres', ...asked.map((each) => (each.endsWith('.ts') ? `${LEAKS}/${each}` : each))],
    variables,
  );
}

/** What no random pair showed in time, a script may that is kept: from when such a leak was found, or for what comes together seldom. */
async function tryKept(name: string, sought: VitestRun): Promise<Verdict> {
  const run = await seek(name, ...KEPT, '--bail', '1');
  const script = /FAIL .* > (.+)$/m.exec(run.output)?.[1];
  const remark = `${pairsOf(sought)} showed nothing${script === undefined ? '' : `; the script did that ${script}`}`;
  return say(name, run, { remark, ...verdictOfLeaks(run) });
}

function pairsOf({ output }: VitestRun): string {
  return `${/^\s*pairs: (\d+)/m.exec(output)?.[1] ?? 'some'} pairs`;
}

function verdictOfLeaks({ passed: survived, testFailed, output }: VitestRun): Verdict {
  if (testFailed && output.includes('tells two worlds apart')) return { word: 'caught', holds: true };
  return survived ? { word: 'SURVIVED', holds: false } : { word: 'BROKEN', holds: false, remark: lastLines(output) };
}

/** Many at once, since most are seen by no other test: where one is, halves are tried until it is alone. */
async function tryOthers(): Promise<readonly Verdict[]> {
  const files = await otherTests();
  const verdicts: Verdict[] = [];
  for (const group of togetherAsFarAsTheyFit(chosen())) verdicts.push(...(await tryGroup(files, group)));
  return verdicts;
}

async function tryGroup(files: readonly string[], group: readonly Mutant[]): Promise<readonly Verdict[]> {
  const run = await runVitest(files, { SEAMARK_MUTANT: group.map(({ name }) => name).join(',') });
  const [first] = group;
  if (!first) return [];
  if (run.passed) return group.map((mutant) => say(mutant.name, run, verdictOfOthers(mutant, run)));
  if (group.length === 1) return [say(first.name, run, verdictOfOthers(first, run))];
  const half = Math.ceil(group.length / 2);
  return [...(await tryGroup(files, group.slice(0, half))), ...(await tryGroup(files, group.slice(half)))];
}

async function otherTests(): Promise<readonly string[]> {
  const paths = (await codeFiles()).map(({ path }) => path).filter((path) => path.endsWith('.test.ts'));
  return paths.filter((path) => !/^server\/test\/(leaks|mutants)\//.test(path) && !LEFT_OUT.includes(path));
}

function verdictOfOthers({ alsoCaughtBy }: Mutant, { passed: survived, testFailed, output }: VitestRun): Verdict {
  if (survived) return { word: 'passed', holds: alsoCaughtBy === undefined };
  const failures = [...new Set(output.match(/^\s*FAIL .*$/gm))].map((line) => line.trim());
  const known = testFailed && failures.every((line) => alsoCaughtBy !== undefined && line.includes(alsoCaughtBy));
  return { word: known ? 'caught, as noted' : 'CAUGHT', holds: known, remark: failures.join('\n    ') };
}

function chosen(): readonly Mutant[] {
  const unknown = values.only.filter((name) => !allMutants.some((mutant) => mutant.name === name));
  if (unknown.length > 0) throw new Error(`There is no mutant ${unknown.join(', ')}.`);
  return allMutants.filter(({ name }) => values.only.length === 0 || values.only.includes(name));
}

function say(name: string, { seconds }: VitestRun, verdict: Verdict): Verdict {
  const { word, remark } = verdict;
  console.log(`${word.padEnd(9)} ${name.padEnd(36)} ${String(seconds).padStart(4)} s${remark ? `  ${remark}` : ''}`);
  return verdict;
}

function lastLines(output: string): string {
  return `\n${output.trim().split('\n').slice(-12).join('\n')}`.replaceAll('\n', '\n    ');
}
