import { spawn } from 'node:child_process';
import type { ReceivedEvent } from '@seamark/sdk';
import { oneLine, printableJson } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';
import { timeOf } from '../words/times.js';

/** How long until a command that failed is run again, in milliseconds: doubled from the first to the last. */
const FIRST_WAIT_MS = 1_000;
const LAST_WAIT_MS = 60_000;

/** What is nobody's but the watcher's own. */
const SECRETS = ['SEAMARK_TOKEN', 'SEAMARK_CONTEXT_KEY'];

export interface Ends {
  /** No further attempt is made; the one under way may end by itself. */
  readonly stop: AbortSignal;
  /** The attempt under way is ended. */
  readonly kill: AbortSignal;
}

/** Runs the command for an event until it succeeds. @returns false when it was told to stop before */
export async function runUntilDone(
  terminal: Terminal,
  { command, event }: { readonly command: string; readonly event: ReceivedEvent },
  { stop, kill }: Ends,
): Promise<boolean> {
  const input = `${printableJson(event)}\n`;
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(2 * waitMs, LAST_WAIT_MS)) {
    const failure = await run(terminal, { command, input }, kill);
    if (failure === null) return true;
    if (stop.aborted) return false;
    const now = terminal.now();
    const again = `It is run again in ${waitMs / 1_000} s; later events wait.`;
    say(
      terminal.err,
      `! ${timeOf(now, now, terminal.err.zone)} The command ${failure} on ${oneLine(event.advisoryName)}. ${again}`,
    );
    await pause(waitMs, stop);
    if (stop.aborted) return false;
  }
}

/** @returns null when it ended with 0, else how it ended */
function run(
  { env, err }: Terminal,
  { command, input }: { readonly command: string; readonly input: string },
  kill: AbortSignal,
): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, env: withoutSecrets(env), stdio: 'pipe', signal: kill });
    const tell = (text: Buffer): void => err.write(text.toString('utf8'));
    child.stdout.on('data', tell);
    child.stderr.on('data', tell);
    // A command may well not read what it is given.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.once('error', ({ message }) => resolve(`could not be run (${message})`));
    child.once('exit', (code, signal) => resolve(code === 0 ? null : `ended with ${code ?? signal ?? 'nothing'}`));
  });
}

function withoutSecrets(env: Terminal['env']): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !SECRETS.includes(name)));
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
