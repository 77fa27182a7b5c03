import type { Viewer } from '../../auth/model/viewer.js';
import type { RightsWatch } from '../ports.js';

/** Says by account whose rights may have changed. */
export class FakeNotices implements RightsWatch {
  readonly #told: string[] = [];
  readonly #waiters = new Set<() => void>();

  tell(account: string): void {
    this.#told.push(account);
    for (const look of this.#waiters) look();
  }

  mark({ account }: Viewer): number {
    return this.#told.filter((told) => told === account).length;
  }

  touched(viewer: Viewer, mark: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!signal.aborted && this.mark(viewer) === mark) return;
        this.#waiters.delete(look);
        resolve();
      };
      this.#waiters.add(look);
      signal.addEventListener('abort', look, { once: true });
      look();
    });
  }
}
