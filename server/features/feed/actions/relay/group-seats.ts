import { tlpRank } from '../../../markings/model/tlp.js';
import { type Alike, alikeTo } from '../../model/group-of.js';
import type { LoggedChange } from '../../model/logged-change.js';
import { type Sight, sightOf } from '../../model/sight.js';
import type { RelaySeat } from './relay-seat.js';
import type { Seats } from './seats.js';

/** Seats whose viewers are answered one event alike, but for what is marked as the reader's own. */
export interface SeatGroup {
  readonly alike: Alike;
  readonly sight: Sight;
  readonly seats: RelaySeat[];
}

/** Everyone whose event a change is, or may be, in groups. Whom no label names costs nothing. */
export function groupSeats(change: LoggedChange, seats: Seats): readonly SeatGroup[] {
  const groups = new Map<string, SeatGroup>();
  for (const { first, part } of partsOf(change, seats)) {
    const sight = sightOf(change, first.rider.viewer, first.clearance);
    if (sight) byShape(part).forEach((asking) => join(groups, change, { asking, sight }));
  }
  return [...groups.values()];
}

interface Seen {
  /** Of one shape, and alike by the labels. */
  readonly asking: readonly RelaySeat[];
  readonly sight: Sight;
}

function join(groups: Map<string, SeatGroup>, change: LoggedChange, seen: Seen): void {
  for (const seats of apart(seen)) {
    const { viewer, outlet } = seats[0].rider;
    const alike = alikeTo(change, seen.sight, { viewer, reach: outlet.reach });
    const key = `${outlet.shape} ${alike.shown} ${alike.by}`;
    const group = groups.get(key) ?? { alike, sight: seen.sight, seats: [] };
    for (const seat of seats) group.seats.push(seat);
    groups.set(key, group);
  }
}

/** All of a part together, unless each account may be answered otherwise. */
function apart({ asking, sight }: Seen): readonly (readonly [RelaySeat, ...RelaySeat[]])[] {
  const [first, ...rest] = asking;
  if (!first) return [];
  if (sight.type !== null && first.rider.outlet.reach !== 'viewer') return [[first, ...rest]];
  return asking.map((seat) => [seat]);
}

function byShape(seats: readonly RelaySeat[]): ReadonlyMap<string, readonly RelaySeat[]> {
  return gathered(seats, ({ rider }) => rider.outlet.shape);
}

function gathered(seats: Iterable<RelaySeat>, keyOf: (seat: RelaySeat) => string): ReadonlyMap<string, RelaySeat[]> {
  const found = new Map<string, RelaySeat[]>();
  for (const seat of seats) {
    const key = keyOf(seat);
    const alike = found.get(key);
    if (alike) alike.push(seat);
    else found.set(key, [seat]);
  }
  return found;
}

/** Seats that no label of an advisory tells apart. */
interface Part {
  readonly first: RelaySeat;
  readonly part: readonly RelaySeat[];
}

/**
 * The seats that the change names, apart by what of theirs stands in any of its labels, by their ceiling, and by whether their
 * rights are younger than the advisory: one look at the labels then decides for all of a part.
 */
function partsOf(change: LoggedChange, seats: Seats): readonly Part[] {
  const changed = change.told.filter((told) => told.changed);
  const named = new Set(changed.flatMap(({ label }) => change.labels[label]?.audience ?? []));
  const mentioned = [...new Set(change.labels.flatMap(({ audience, denied }) => [...audience, ...denied]))];
  const counting = mentioned.filter((atom) => seats.isHeld(atom));
  const parts = gathered(seats.holding(named, change.position), (seat) => partOf(seat, counting, change));
  return [...parts.values()].flatMap((part) => (part[0] ? [{ first: part[0], part }] : []));
}

function partOf(
  { clearance, rider: { viewer } }: RelaySeat,
  atoms: readonly number[],
  { first }: LoggedChange,
): string {
  let key = `${tlpRank(clearance.ceiling)}${viewer.grasp.span.since > first ? 'y' : 'o'}`;
  for (const atom of atoms) if (clearance.atoms.has(atom)) key += `,${atom}`;
  return key;
}
