import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type JournalLine, readJournal } from './journal-line.js';

/** What a process of subscribers is told. */
export interface SubscribersOrder {
  readonly url: string;
  readonly staleAfterMs: number;
  readonly followers: readonly {
    readonly token: string | null;
    /** Where it starts when its journal is empty. */
    readonly after: string;
    readonly journal: string;
  }[];
}

/** A process that follows for some accounts, and is started again whenever it was killed. */
export interface SubscriberProcess {
  kill(downMs: number): Promise<void>;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('../programs/subscribers.ts', import.meta.url));

export function startSubscribers(order: SubscribersOrder): SubscriberProcess {
  let child = begin(order);
  let starting = Promise.resolve();
  const again = async (downMs: number): Promise<void> => {
    await end(child);
    await sleep(downMs);
    child = begin(order);
  };
  return {
    kill: (downMs) => {
      starting = starting.then(() => again(downMs));
      return starting;
    },
    stop: async () => {
      await starting;
      await end(child);
    },
  };
}

export function journalFile(folder: string, account: string | null): string {
  return join(folder, `${account ?? 'visitor'}.jsonl`);
}

export function journalOf(path: string): readonly JournalLine[] {
  return existsSync(path) ? readJournal(readFileSync(path, 'utf8')) : [];
}

/** One that ends by itself has met what connecting anew cannot mend: its message is the test's. */
function begin(order: SubscribersOrder): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(order)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
