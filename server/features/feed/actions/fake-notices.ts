import { Bell } from '../../../kernel/waiting.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { RightsWatch } from '../ports.js';

/** Says by account whose rights may have changed. */
export class FakeNotices implements RightsWatch {
  readonly #told: string[] = [];
  readonly #bell = new Bell();

  tell(account: string): void {
    this.#told.push(account);
    this.#bell.ring();
  }

  mark({ account }: Viewer): number {
    return this.#told.filter((told) => told === account).length;
  }

  touched(viewer: Viewer, mark: number, signal: AbortSignal): Promise<void> {
    return this.#bell.until(() => this.mark(viewer) !== mark, signal);
  }
}
