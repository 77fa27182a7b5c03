import type { Sleep } from '../../../kernel/waiting.js';

/** A sleep that lasts until the test says so. */
export function fakeSleep(): { readonly sleep: Sleep; readonly asleep: readonly number[]; pass(ms: number): void } {
  const sleepers = new Set<{ readonly ms: number; readonly wake: () => void }>();
  return {
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          sleepers.delete(sleeper);
          resolve();
        };
        const sleeper = { ms, wake };
        sleepers.add(sleeper);
        if (signal.aborted) wake();
        else signal.addEventListener('abort', wake, { once: true });
      }),
    get asleep() {
      return Array.from(sleepers, ({ ms }) => ms);
    },
    pass: (ms) => {
      for (const { ms: wanted, wake } of sleepers) if (wanted <= ms) wake();
    },
  };
}
