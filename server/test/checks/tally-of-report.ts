import type { Tally } from './run-checks.js';

/** What of vitest's JSON report we read. */
interface TestReport {
  readonly testResults: readonly TestFileReport[];
}

interface TestFileReport {
  /** The file, absolute. */
  readonly name: string;
  readonly status: 'passed' | 'failed';
  readonly assertionResults: readonly { readonly status: string }[];
}

export interface TestRun {
  /** vitest's JSON report, null when there is none. */
  readonly report: string | null;
  readonly exitCode: number;
  /** True for a file whose tests may be skipped, since what they need cannot be had here. */
  readonly maySkip: (file: string) => boolean;
}

/**
 * Counts the tests of a run. A test that was skipped has shown nothing, and a file that could not be loaded has
 * lost all of its tests: both count as failed, and so does a run that ended badly for another reason.
 */
export function tallyOfReport({ report, exitCode, maySkip }: TestRun): Tally {
  const { testResults }: TestReport = report === null ? { testResults: [] } : JSON.parse(report);
  const tests = testResults.flatMap((file) => countedTests(file, maySkip));
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.length - passed + testResults.filter(isBroken).length;
  const endedBadly = failed === 0 && (exitCode !== 0 || tests.length === 0);
  return { passed, failed: endedBadly ? 1 : failed };
}

function countedTests(
  { name, assertionResults }: TestFileReport,
  maySkip: TestRun['maySkip'],
): TestFileReport['assertionResults'] {
  return maySkip(name) ? assertionResults.filter(({ status }) => status !== 'skipped') : assertionResults;
}

const isBroken = ({ status, assertionResults }: TestFileReport): boolean =>
  status === 'failed' && assertionResults.every((test) => test.status !== 'failed');
