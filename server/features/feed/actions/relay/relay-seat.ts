import type { AdvisoryFilter } from '../../../advisories/model/advisory-filter.js';
import type { Viewer } from '../../../auth/model/viewer.js';
import type { FeedPlace } from '../../../events/model/feed-cursor.js';
import type { Clearance } from '../../../markings/model/label.js';
import type { Position } from '../../model/recorded-event.js';
import { clearanceByNumber } from '../../model/sight.js';
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

/** A seat as the relay has it. */
export class RelaySeat {
  readonly rider: Rider;
  readonly clearance: Clearance<number>;
  readonly unseated: Promise<Unseated>;
  /** The last event sent, and how far the log has been gone through for this seat. */
  place: FeedPlace;
  position: Position;
  /** Up to which change of rights its viewer's are known. */
  version: number;
  open = true;
  /** True once a survey has found its viewer's rights to stand: before, nothing is sent to it. */
  confirmed = false;
  #tell: (why: Unseated) => void = () => undefined;

  constructor(rider: Rider) {
    this.rider = rider;
    this.clearance = clearanceByNumber(rider.viewer);
    this.unseated = new Promise((resolve) => (this.#tell = resolve));
    this.place = rider.place;
    this.position = rider.position;
    this.version = rider.viewer.grasp.span.version;
  }

  unseat(why: Unseated): void {
    this.open = false;
    this.#tell(why);
  }
}
