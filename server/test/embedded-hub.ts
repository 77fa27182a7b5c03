import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** What `programs/embedded-hub.ts` tells when it has its database. */
export interface EmbeddedHub {
  readonly how: string;
  readonly hubUrl: string;
  readonly superuserUrl: string;
  /** What it took from the call to the answer. */
  readonly ms: number;
  /** Ends it as an operator does, and waits. */
  stop(): Promise<void>;
  /** Ends it as the kernel does when memory is short. */
  kill(): Promise<void>;
}

const program = fileURLToPath(new URL('programs/embedded-hub.ts', import.meta.url));
const running = new Set<ChildProcess>();

interface HubOptions {
  /** The number of an account to run as, for which the test must be root. */
  readonly user?: number;
  /** True to sync as in service, which takes its time on a busy disk. */
  readonly durable?: boolean;
}

/** A process of its own with the embedded database in `dataFolder`. */
export async function startEmbeddedHub(dataFolder: string, { user, durable }: HubOptions = {}): Promise<EmbeddedHub> {
  const as = user === undefined ? {} : { uid: user, gid: user };
  const parameters = ['--import', 'tsx', program, dataFolder, ...(durable === true ? ['durable'] : [])];
  const child = spawn(process.execPath, parameters, { ...as, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const facts = await firstLine(child);
  return {
    ...facts,
    stop: () => ended(child, 'SIGTERM'),
    kill: () => ended(child, 'SIGKILL'),
  };
}

/** Ends what a failed test left. To be called where vitest takes hooks. */
export function endHubsAfterwards(): void {
  afterAll(() => Promise.all([...running].map((child) => ended(child, 'SIGTERM'))));
}

async function firstLine(child: ChildProcess): Promise<Omit<EmbeddedHub, 'stop' | 'kill'>> {
  const said: string[] = [];
  child.stderr?.on('data', (chunk) => said.push(String(chunk)));
  if (!child.stdout) throw new Error('no output to read');
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line);
  throw new Error(`the hub ended before it had a database:\n${said.join('')}`);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}
