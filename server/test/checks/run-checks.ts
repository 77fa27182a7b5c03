import type { Check } from './check.js';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

type Say = (line: string) => void;

/** Runs the checks one after another and says of each what it found. */
export async function runChecks(checks: readonly Check[], say: Say): Promise<Tally> {
  let failed = 0;
  for (const check of checks) if (!(await holds(check, say))) failed += 1;
  return { passed: checks.length - failed, failed };
}

async function holds({ name, claim, find }: Check, say: Say): Promise<boolean> {
  const start = performance.now();
  const found = await find().catch((fault: unknown) => [String(fault)]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`${found.length === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(13)} ${seconds.padStart(5)} s  ${claim}`);
  for (const line of found) say(line.replace(/^/gm, '      '));
  return found.length === 0;
}

/** The line that whoever runs us reads last. */
export const closingLine = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;
