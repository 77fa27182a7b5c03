import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './check.js';

export interface ToolRun {
  readonly exitCode: number;
  /** Standard output and standard error as they came, without colours. */
  readonly output: string;
}

/** Runs a program that a dependency brought into node_modules, or `node` itself, in the repository's folder. */
export function runTool(tool: string, options: readonly string[]): Promise<ToolRun> {
  const program = tool === 'node' ? process.execPath : join(ROOT, 'node_modules/.bin', tool);
  const run = spawn(program, options, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const heard: Buffer[] = [];
  run.stdout.on('data', (bytes: Buffer) => heard.push(bytes));
  run.stderr.on('data', (bytes: Buffer) => heard.push(bytes));
  return new Promise((answer, fail) => {
    run.on('error', fail);
    run.on('close', (exitCode) => answer({ exitCode: exitCode ?? 1, output: Buffer.concat(heard).toString('utf8') }));
  });
}
