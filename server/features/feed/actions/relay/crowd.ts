import type { Viewer } from '../../../auth/model/viewer.js';
import type { Clearance } from '../../../markings/model/label.js';
import type { Position } from '../../model/recorded-event.js';
import { clearanceByNumber } from '../../model/sight.js';
import type { Outlet } from '../../ports.js';
import type { RelaySeat } from './relay-seat.js';

/** Seats whose viewers hold the same and who ask the same: what happens concerns all of them or none. */
export class Crowd {
  readonly clearance: Clearance<number>;
  readonly outlet: Pick<Outlet, 'shape' | 'reach'>;
  readonly seats = new Set<RelaySeat>();
  /** Since when the rights stand that have stood shortest. */
  #youngest = -Infinity;

  constructor({ viewer, outlet }: RelaySeat['rider']) {
    this.clearance = clearanceByNumber(viewer);
    this.outlet = outlet;
  }

  add(seat: RelaySeat): void {
    this.seats.add(seat);
    this.#youngest = Math.max(this.#youngest, sinceOf(seat));
  }

  /** Who is to be sent an event that stands there, those whose rights are younger than a moment apart: either may be nobody. */
  awaiting(position: Position, moment: number): readonly (readonly RelaySeat[])[] {
    const [older, younger]: [RelaySeat[], RelaySeat[]] = [[], []];
    const mayDiffer = this.#youngest > moment;
    for (const seat of this.seats) {
      const isYounger = mayDiffer && sinceOf(seat) > moment;
      if (seat.awaits(position)) (isYounger ? younger : older).push(seat);
    }
    return [older, younger];
  }
}

/** Equal for those who belong to one crowd. */
export function crowdOf({ viewer, outlet }: RelaySeat['rider']): string {
  return `${outlet.shape} ${outlet.reach} ${rightsOf(viewer)}`;
}

function rightsOf({ ceiling, grasp }: Viewer): string {
  return `${ceiling} ${[...grasp.atoms].sort((left, right) => left - right).join()}`;
}

function sinceOf({ rider }: RelaySeat): number {
  return rider.viewer.grasp.span.since;
}
