import { tlpRank } from '../../../markings/model/tlp.js';
import { groupOf } from '../../model/group-of.js';
import type { LoggedChange } from '../../model/logged-change.js';
import { type Sight, sightOf } from '../../model/sight.js';
import type { RelaySeat } from './relay-seat.js';
import type { Seats } from './seats.js';

/** Seats whose viewers are answered one event alike, but for what is marked as the reader's own. */
export interface SeatGroup {
  /** Whose eyes the event is read with. Another group may be shown the same view, under the same name. */
  readonly view: string;
  readonly sight: Sight;
  readonly seats: RelaySeat[];
}

/** Everyone whose event a change is, or may be, in groups. Whom no label names costs nothing. */
export function groupSeats(change: LoggedChange, seats: Seats): readonly SeatGroup[] {
  const groups = new Map<string, SeatGroup>();
  for (const part of alikeByLabels(change, seats)) {
    const sight = sightOf(change, part.first.rider.viewer, part.first.clearance);
    if (sight) part.seats.forEach((seat) => join(groups, change, { seat, sight }));
  }
  return [...groups.values()];
}

/** Seats that no label of an advisory tells apart. */
interface Part {
  readonly first: RelaySeat;
  readonly seats: RelaySeat[];
}

interface Seen {
  readonly seat: RelaySeat;
  readonly sight: Sight;
}

function join(groups: Map<string, SeatGroup>, change: LoggedChange, { seat, sight }: Seen): void {
  const { viewer, outlet } = seat.rider;
  const view = groupOf(change, sight, { viewer, reach: outlet.reach });
  const key = `${outlet.shape} ${view}`;
  const group = groups.get(key);
  if (group) group.seats.push(seat);
  else groups.set(key, { view, sight, seats: [seat] });
}

/**
 * The seats that the change names, apart by what of theirs stands in any of its labels, by their ceiling, and by whether their
 * rights are younger than the advisory: one look at the labels then decides for all of a part.
 */
function alikeByLabels(change: LoggedChange, seats: Seats): Iterable<Part> {
  const named = new Set(
    change.told.filter(({ changed }) => changed).flatMap(({ label }) => change.labels[label]?.audience ?? []),
  );
  const mentioned = [...new Set(change.labels.flatMap(({ audience, denied }) => [...audience, ...denied]))];
  const counting = mentioned.filter((atom) => seats.isHeld(atom));
  const parts = new Map<string, Part>();
  for (const seat of seats.holding(named, change.position)) {
    const key = partOf(seat, counting, change);
    const part = parts.get(key);
    if (part) part.seats.push(seat);
    else parts.set(key, { first: seat, seats: [seat] });
  }
  return parts.values();
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
