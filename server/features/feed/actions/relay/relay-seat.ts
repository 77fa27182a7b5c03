import type { AdvisoryFilter } from '../../../advisories/model/advisory-filter.js';
import type { Viewer } from '../../../auth/model/viewer.js';
import type { FeedPlace } from '../../../events/model/feed-cursor.js';
import type { Position } from '../../model/recorded-event.js';
import type { Outlet } from '../../ports.js';

/** A feed that has caught up, and what it asks for. */
export interface Rider {
  readonly viewer: Viewer;
  /** The last event of the viewer that it was sent. */
  readonly place: FeedPlace;
  /** How far it has read. */
  readonly position: Position;
  readonly filter: AdvisoryFilter | null;
  readonly backfill: boolean;
  readonly outlet: Outlet;
}

/** Why a feed has to go on by itself: to look at its viewer's rights first, or to read the log. */
export type Unseated = 'look' | 'read';

/** A place among those whom the relay sends to: held by the feed, which reads nothing meanwhile. */
export interface Seat {
  readonly unseated: Promise<Unseated>;
  /** Gives the seat up. @returns where the feed stands: everything up to there was sent, and nothing beyond */
  leave(): { readonly place: FeedPlace; readonly position: Position };
}

/** What all have come to who go along the log together. */
export interface Pace {
  /** How far the log has been gone through for them. */
  done: Position;
  /** Up to which change of rights theirs are known. */
  version: number;
}

/** A seat as the relay has it. */
export class RelaySeat {
  readonly rider: Rider;
  readonly unseated: Promise<Unseated>;
  /** The last event sent. */
  place: FeedPlace;
  open = true;
  #position: Position;
  #version: number;
  #pace: Pace | null = null;
  #confirmed = false;
  #tell: (why: Unseated) => void = () => undefined;

  constructor(rider: Rider) {
    this.rider = rider;
    this.unseated = new Promise((resolve) => (this.#tell = resolve));
    this.place = rider.place;
    this.#position = rider.position;
    this.#version = rider.viewer.grasp.span.version;
  }

  /** How far the log has been gone through for this seat. */
  get position(): Position {
    return this.#pace !== null && this.#pace.done > this.#position ? this.#pace.done : this.#position;
  }

  /** Up to which change of rights its viewer's are known. */
  get version(): number {
    return Math.max(this.#version, this.#pace?.version ?? 0);
  }

  /** A survey has found its viewer's rights to stand: before, nothing is sent to it. */
  confirm(version: number): void {
    this.#version = Math.max(this.#version, version);
    this.#confirmed = true;
  }

  moveTo(position: Position): void {
    if (this.#position < position) this.#position = position;
  }

  /** From now on it is as far as all others are. */
  fallIn(pace: Pace): void {
    this.#pace = pace;
  }

  /** Whether it is to be sent an event that stands there. */
  awaits(position: Position): boolean {
    return this.open && this.#confirmed && this.position < position;
  }

  /** It stays where it is: what the others come to is no longer its own. */
  unseat(why: Unseated): void {
    this.#position = this.position;
    this.#pace = null;
    this.open = false;
    this.#tell(why);
  }
}
