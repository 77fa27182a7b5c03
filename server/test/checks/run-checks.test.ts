import { describe, expect, it } from 'vitest';
import type { Check } from './check.js';
import { closingLine, runChecks } from './run-checks.js';

describe('the run of all checks', () => {
  it('counts what holds and what does not, and shows every place', async () => {
    const said: string[] = [];

    const tally = await runChecks([aCheck([]), aCheck(['a.ts:1', 'b.ts:2'])], (line) => void said.push(line));

    expect(closingLine(tally)).toBe('1 passed, 1 failed');
    expect(said.join('\n')).toMatch(/^ok .*\nFAIL .*\n {6}a\.ts:1\n {6}b\.ts:2$/);
  });

  it('counts a check that breaks down as one that failed', async () => {
    const broken: Check = { ...aCheck([]), find: () => Promise.reject(new Error('no such file')) };

    expect(await runChecks([broken], () => undefined)).toEqual({ passed: 0, failed: 1 });
  });
});

const aCheck = (found: readonly string[]): Check => ({
  name: 'a',
  claim: 'A holds.',
  find: () => Promise.resolve(found),
});
