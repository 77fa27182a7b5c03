import { setTimeout as sleep } from 'node:timers/promises';
import { isPassing } from './passing-errors.js';
import { codeOf } from './query-log.js';

/** The database gave up a transaction only because of another at the same time: a serialization failure, or a deadlock. */
const CONFLICTS = new Set(['40001', '40P01']);
const PAUSE_MS = 20;

/** Does `work` again, up to `times` more, when the database says that nothing but its timing was wrong. */
export async function retryingConflicts<T>(times: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (times === 0 || !CONFLICTS.has(codeOf(error))) throw error;
  }
  await sleep(PAUSE_MS);
  return retryingConflicts(times - 1, work);
}

const REACHED_AGAIN_MS = 100;

/**
 * Does `work` again while the server cannot be reached: one that is starting again, or full for a moment, is asked two seconds long. For
 * what has changed nothing yet.
 */
export async function untilReached<T>(work: () => Promise<T>, attempts = 20): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (attempts === 1 || !isPassing(error)) throw error;
  }
  await sleep(REACHED_AGAIN_MS);
  return untilReached(work, attempts - 1);
}
