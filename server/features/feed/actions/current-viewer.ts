import type { Clock } from '../../../kernel/clock.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { FeedEnd } from '../model/feed-message.js';
import { sameRights } from '../model/same-rights.js';
import type { RefreshViewer, RightsWatch } from '../ports.js';

/** How long an idle feed goes without a look at its viewer's rights. */
export const RIGHTS_EVERY_MS = 60_000;

interface Needs {
  readonly refreshViewer: RefreshViewer;
  readonly rights: RightsWatch;
  readonly clock: Clock;
}

/** The viewer of a feed, as it was when last looked at. */
export class CurrentViewer {
  readonly #needs: Needs;
  #viewer: Viewer;
  #lookedAt: number;
  #mark: number;

  constructor(needs: Needs, viewer: Viewer) {
    this.#needs = needs;
    this.#viewer = viewer;
    this.#lookedAt = needs.clock.now().getTime();
    this.#mark = needs.rights.mark(viewer);
  }

  get viewer(): Viewer {
    return this.#viewer;
  }

  /** How long until the next look, in milliseconds; 0 when it is time. */
  dueMs(): number {
    if (this.#needs.rights.mark(this.#viewer) !== this.#mark) return 0;
    return Math.max(0, RIGHTS_EVERY_MS - Math.abs(this.#needs.clock.now().getTime() - this.#lookedAt));
  }

  /** Resolves when it is time for a look before its time, or when `signal` is aborted. */
  touched(signal: AbortSignal): Promise<void> {
    return this.#needs.rights.touched(this.#viewer, this.#mark, signal);
  }

  /** @returns why the feed cannot go on as it was, null when it can */
  async look(): Promise<FeedEnd | null> {
    // Before the look: a change that comes meanwhile is looked at again.
    const mark = this.#needs.rights.mark(this.#viewer);
    const fresh = await this.#needs.refreshViewer(this.#viewer);
    if (!fresh.ok) return fresh.refusal;
    if (!sameRights(this.#viewer, fresh.value)) return 'rights-changed';
    this.#viewer = fresh.value;
    this.#mark = mark;
    this.#lookedAt = this.#needs.clock.now().getTime();
    return null;
  }
}
