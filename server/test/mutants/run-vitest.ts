import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../checks/check.js';

/** How one run of vitest ended. */
export interface VitestRun {
  readonly passed: boolean;
  /** True when a test failed; a file that could not be loaded has shown nothing. */
  readonly testFailed: boolean;
  readonly seconds: number;
  /** Standard output and standard error as they came, without colours. */
  readonly output: string;
}

/** Runs vitest in a process of its own, with these variables beside the environment's. */
export async function runVitest(
  options: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<VitestRun> {
  const start = performance.now();
  const { exitCode, output } = await run(options, variables);
  const seconds = Math.round((performance.now() - start) / 1000);
  return { passed: exitCode === 0, testFailed: /^\s*Tests\s+\d+ failed/m.test(output), seconds, output };
}

function run(options: readonly string[], variables: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...options], {
    cwd: ROOT,
    env: { ...process.env, ...variables, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => heard.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => heard.push(bytes));
  return new Promise<{ readonly exitCode: number; readonly output: string }>((answer, fail) => {
    child.on('error', fail);
    child.on('close', (exitCode) => answer({ exitCode: exitCode ?? 1, output: Buffer.concat(heard).toString('utf8') }));
  });
}
