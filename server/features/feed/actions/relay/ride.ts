import type { Sleep } from '../../../../kernel/waiting.js';
import type { Standing } from '../read-feed-page.js';
import type { Seat } from './relay-seat.js';

interface Wait {
  readonly dueMs: number;
  /** Resolves when it is due before its time. */
  readonly hastened: (signal: AbortSignal) => Promise<void>;
  readonly halt: AbortSignal;
}

interface Ridden {
  readonly standing: Standing;
  /** False when the viewer's rights are to be looked at first. */
  readonly toRead: boolean;
}

/** Keeps a seat until the relay takes it back, it is time to look at the viewer's rights, or the feed is halted. */
export async function ride(
  { sleep }: { readonly sleep: Sleep },
  seat: Seat,
  { dueMs, hastened, halt }: Wait,
): Promise<Ridden> {
  const over = new AbortController();
  const leave = (): void => over.abort();
  halt.addEventListener('abort', leave);
  if (halt.aborted) leave();
  const due = [sleep(dueMs, over.signal), hastened(over.signal)].map((each) => each.then(() => 'look' as const));
  try {
    const why = await Promise.race([seat.unseated, ...due]);
    const stands = seat.leave();
    return { standing: { ...stands, atHead: why === 'look' }, toRead: why === 'read' };
  } finally {
    halt.removeEventListener('abort', leave);
    over.abort();
  }
}
