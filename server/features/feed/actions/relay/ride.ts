import type { Standing } from '../read-feed-page.js';
import type { Seat } from './relay-seat.js';

interface Wait {
  /** Resolves when the viewer's rights are to be looked at. */
  readonly hastened: (signal: AbortSignal) => Promise<void>;
  readonly halt: AbortSignal;
}

interface Ridden {
  readonly standing: Standing;
  /** False when the viewer's rights are to be looked at first. */
  readonly toRead: boolean;
}

/**
 * Keeps a seat until the relay takes it back, it is time to look at the viewer's rights, or the feed is halted. How long it may
 * be kept without a look is the relay's care.
 */
export async function ride(seat: Seat, { hastened, halt }: Wait): Promise<Ridden> {
  const over = new AbortController();
  const leave = (): void => over.abort();
  halt.addEventListener('abort', leave);
  if (halt.aborted) leave();
  const due = hastened(over.signal).then(() => 'look' as const);
  try {
    const why = await Promise.race([seat.unseated, due]);
    const stands = seat.leave();
    return { standing: { ...stands, atHead: why === 'look' }, toRead: why === 'read' };
  } finally {
    halt.removeEventListener('abort', leave);
    over.abort();
  }
}
