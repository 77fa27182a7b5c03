import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../clients/cli/bin/seamark.js', import.meta.url));

/** `seamark watch` as somebody at a desk runs it: a process of its own. */
export interface WatcherProcess {
  readonly out: () => string;
  readonly err: () => string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  interrupt(): void;
}

/** @param environment - of the machine that it runs on, its token among it */
export function startWatcher(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): WatcherProcess {
  const child = spawn(process.execPath, [program, 'watch', ...words], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString('utf8')));
  const ended = once(child, 'close').then(([code, signal]): number | string => code ?? signal);
  return { out: () => said.out, err: () => said.err, ended, interrupt: () => void child.kill('SIGINT') };
}
