import { setInterval } from 'node:timers';
import type { Background } from './background.js';

const MINUTE_MS = 60_000;

/** Does a work now and each minute, one at a time. @returns what ends it */
export function eachMinute({ run }: Background, work: () => Promise<void>): () => void {
  let isRunning = false;
  const tick = (): void => {
    if (isRunning) return;
    isRunning = true;
    void run(() => work().finally(() => (isRunning = false)));
  };
  tick();
  const timer = setInterval(tick, MINUTE_MS).unref();
  return () => clearInterval(timer);
}
