import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { allChecks } from './all-checks.js';
import { ROOT } from './check.js';
import { closingLine, runChecks, type Tally } from './run-checks.js';
import { tallyOfReport } from './tally-of-report.js';

/** vitest's own limits do not end a test that never lets go of its thread. */
const TIMEOUT_MS = 45 * 60_000;

// npm test: every check, then every test, then one line that adds them up.
const checks = await runChecks(allChecks, console.log);
const tests = await runTests();
const all = { passed: checks.passed + tests.passed, failed: checks.failed + tests.failed };
console.log(`\n${closingLine(all)}`);
process.exitCode = all.failed === 0 ? 0 : 1;

async function runTests(): Promise<Tally> {
  const file = join(ROOT, 'node_modules/.cache/test-report.json');
  await rm(file, { force: true });
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const options = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = spawnSync(process.execPath, [vitest, ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: TIMEOUT_MS,
  });
  const report = existsSync(file) ? readFileSync(file, 'utf8') : null;
  return tallyOfReport({ report, exitCode: status ?? 1, maySkip: needsWhatIsAbsent });
}

/** Some tests read records that are kept beside the repository, too large or not free enough to be part of it. */
function needsWhatIsAbsent(file: string): boolean {
  return !existsSync(join(ROOT, '../shared')) && readFileSync(file, 'utf8').includes('../shared/');
}
