import type { Sleep } from '../../../kernel/waiting.js';
import type { Position } from '../model/recorded-event.js';
import type { LogWatch } from '../ports.js';

interface Needs {
  readonly watch: LogWatch;
  readonly sleep: Sleep;
}

interface Wait {
  readonly position: Position;
  readonly dueMs: number;
  /** Resolves when it is due before its time. */
  readonly hastened: (signal: AbortSignal) => Promise<void>;
  readonly halt: AbortSignal;
}

/** @returns true when the log may hold more than `position`, false when `dueMs` are over or cut short first; any of both when halted */
export async function grownOrDue({ watch, sleep }: Needs, { position, dueMs, hastened, halt }: Wait): Promise<boolean> {
  const over = new AbortController();
  const leave = (): void => over.abort();
  halt.addEventListener('abort', leave);
  try {
    const grown = watch.grown(position, over.signal).then(() => true);
    const due = sleep(dueMs, over.signal).then(() => false);
    const early = hastened(over.signal).then(() => false);
    return await Promise.race([grown, due, early]);
  } finally {
    halt.removeEventListener('abort', leave);
    over.abort();
  }
}
