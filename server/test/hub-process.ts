import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A hub as an operator runs it: a process of its own, with the embedded database and the sample community. */
export interface HubProcess {
  readonly url: string;
  readonly pid: number;
  /** All that it has said so far. */
  readonly said: readonly string[];
  tokenOf(account: string): string;
  /** Ends it by a signal. @returns its exit code, null when it was killed */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Says that decorators are the experimental ones. */
const tsconfig = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
const program = fileURLToPath(new URL('../main/start.ts', import.meta.url));

/** Starts the hub on any free port, and waits until it is ready. */
export async function startHubProcess(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<HubProcess> {
  const env = { ...process.env, TSX_TSCONFIG_PATH: tsconfig, PORT: '0', SEAMARK_DATA: dataFolder, ...environment };
  const child = spawn(process.execPath, ['--import', 'tsx', program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  const url = await readyUrl(child, said);
  const tokenOf = (account: string): string => readTokens(dataFolder)[account] ?? '';
  return { url, pid: child.pid ?? 0, said, tokenOf, end: (signal) => end(child, signal) };
}

function readyUrl({ stdout }: ChildProcess, said: string[]): Promise<string> {
  if (!stdout) throw new Error('The hub has no output to read.');
  const lines = createInterface({ input: stdout });
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      said.push(line);
      const url = /ready at (\S+)/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
    lines.once('close', () => reject(new Error(`The hub ended before it was ready:\n${said.join('\n')}`)));
  });
}

function readTokens(dataFolder: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(path.join(dataFolder, 'sample-tokens.json'), 'utf8')) as Record<string, string>;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
  return child.exitCode;
}
