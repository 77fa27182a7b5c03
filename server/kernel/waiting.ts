/** Resolves after `ms` milliseconds, or at once when `signal` is aborted. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** Sleeps by the machine's timer, which does not keep a process alive. */
export const machineSleep: Sleep = (ms, signal) =>
  new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms).unref();
    signal.addEventListener('abort', wake);
    if (signal.aborted) wake();
  });

/**
 * What `work` comes to, or null as soon as `signal` is aborted; the work itself is left to end unheard.
 * (`Promise.race` against one promise for all of a stream's life would keep every one of its answers.)
 */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const leave = (): void => resolve(null);
    signal.addEventListener('abort', leave);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    if (signal.aborted) leave();
  });
}

/** Resolves when everybody else who waits for the machine has had a turn. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Wakes those who wait for something to have happened, each as soon as it has. */
export class Bell {
  readonly #listeners = new Set<() => void>();

  /** How many wait. */
  get waiting(): number {
    return this.#listeners.size;
  }

  /** To be called after each change. */
  ring(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Resolves when `happened`, looked at now and at each ring, or when `signal` is aborted. */
  until(happened: () => boolean, signal: AbortSignal): Promise<void> {
    if (signal.aborted || happened()) return Promise.resolve();
    return new Promise((resolve) => {
      const leave = (): void => {
        this.#listeners.delete(listener);
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const listener = (): void => void (happened() && leave());
      this.#listeners.add(listener);
      signal.addEventListener('abort', leave);
    });
  }
}
