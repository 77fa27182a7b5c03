import type { Viewer } from '../../../auth/model/viewer.js';
import type { Clearance } from '../../../markings/model/label.js';
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

  /** Those whose rights are younger than a moment apart from those whose are not: either may be empty. */
  byAge(moment: number): readonly (readonly RelaySeat[])[] {
    if (this.#youngest <= moment) return [[...this.seats]];
    const older = [...this.seats].filter((seat) => sinceOf(seat) <= moment);
    return [older, [...this.seats].filter((seat) => sinceOf(seat) > moment)];
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
