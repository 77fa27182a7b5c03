import { describe, expect, it } from 'vitest';
import { tallyOfReport, type TestRun } from './tally-of-report.js';

describe('the tally of a test run', () => {
  it('counts tests, not files', () => {
    const report = aReport({ 'a.test.ts': ['passed', 'passed'], 'b.test.ts': ['passed'] });

    expect(tallyOfReport(aRun({ report }))).toEqual({ passed: 3, failed: 0 });
  });

  it('counts a test that was not run as failed', () => {
    const report = aReport({ 'a.test.ts': ['passed', 'failed', 'skipped', 'todo'] });

    expect(tallyOfReport(aRun({ report, exitCode: 1 }))).toEqual({ passed: 1, failed: 3 });
  });

  it('leaves out a skipped test whose material cannot be had', () => {
    const report = aReport({ 'a.test.ts': ['passed', 'skipped'], 'real-data.test.ts': ['skipped'] });

    const tally = tallyOfReport(aRun({ report, maySkip: (file) => file === 'real-data.test.ts' }));

    expect(tally).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a file that could not be loaded', () => {
    const report = aReport({ 'a.test.ts': [], 'b.test.ts': ['passed'] });

    expect(tallyOfReport(aRun({ report, exitCode: 1 }))).toEqual({ passed: 1, failed: 1 });
  });

  it.each([
    ['a run that ended badly though its tests passed', { report: aReport({ 'a.test.ts': ['passed'] }), exitCode: 1 }],
    ['a run without a test', { report: aReport({}) }],
    ['a run without a report', { report: null, exitCode: 1 }],
  ])('counts %s as failed', (_, run) => {
    expect(tallyOfReport(aRun(run)).failed).toBe(1);
  });
});

const aRun = (run: Partial<TestRun>): TestRun => ({ report: null, exitCode: 0, maySkip: () => false, ...run });

function aReport(files: Readonly<Record<string, readonly string[]>>): string {
  const testResults = Object.entries(files).map(([name, statuses]) => ({
    name,
    status: statuses.length === 0 || statuses.includes('failed') ? 'failed' : 'passed',
    assertionResults: statuses.map((status) => ({ status })),
  }));
  return JSON.stringify({ testResults });
}
