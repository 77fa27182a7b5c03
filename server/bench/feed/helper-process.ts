import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A program of the bench in a process of its own, asked by name. */
export interface HelperProcess {
  ask<T>(what: string, input?: unknown): Promise<T>;
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** The same flags for all that is compared. */
const FLAGS = ['--import', 'tsx', '--expose-gc'];

export async function helperProcess(program: string, start: unknown): Promise<HelperProcess> {
  const file = fileURLToPath(new URL(`programs/${program}.ts`, import.meta.url));
  const child = fork(file, [], { execArgv: FLAGS });
  const helper = helperOn(child);
  await helper.ask('start', start);
  return helper;
}

function helperOn(child: ChildProcess): HelperProcess {
  let asked = 0;
  const open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  child.on('message', ({ id, answer, error }: { id: number; answer?: unknown; error?: string }) => {
    const waiting = open.get(id);
    open.delete(id);
    if (error === undefined) waiting?.resolve(answer);
    else waiting?.reject(new Error(error));
  });
  child.once('exit', () => open.forEach(({ reject }) => reject(new Error('A program of the bench has ended.'))));
  return {
    ask: <T>(what: string, input?: unknown) =>
      new Promise<T>((resolve, reject) => {
        asked += 1;
        open.set(asked, { resolve: (value) => resolve(value as T), reject });
        child.send({ id: asked, what, input });
      }),
    end: async (signal = 'SIGKILL') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    },
  };
}

type Answers = Readonly<Record<string, (input: never) => unknown>>;

/** In the program itself: answers what it is asked, until its asker has gone. */
export function answering(answers: Answers): void {
  process.on('message', ({ id, what, input }: { id: number; what: string; input: unknown }) => {
    const answer = answers[what] ?? COMMON[what];
    Promise.resolve()
      .then(() => (answer as ((input: unknown) => unknown) | undefined)?.(input))
      .then((value) => process.send?.({ id, answer: value ?? null }))
      .catch((error: unknown) => process.send?.({ id, error: String(error) }));
  });
  process.once('disconnect', () => process.exit());
}

/** What every program can tell of itself. */
const COMMON: Answers = {
  /** Of user and system together, in microseconds. */
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
  /** Bytes, after two collections. */
  memory: async () => {
    for (let times = 0; times < 2; times += 1) {
      globalThis.gc?.();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return process.memoryUsage().rss;
  },
  /** Bytes that it had at most, ever. */
  'highest memory': () => process.resourceUsage().maxRSS * 1_024,
};
