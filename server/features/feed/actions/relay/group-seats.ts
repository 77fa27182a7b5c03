import { tlpRank } from '../../../markings/model/tlp.js';
import { type Alike, alikeTo } from '../../model/group-of.js';
import type { LoggedChange } from '../../model/logged-change.js';
import { type Sight, sightOf } from '../../model/sight.js';
import type { Crowd } from './crowd.js';
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
  const look: Look = { change, counting: countingOf(change, seats), sights: new Map() };
  for (const crowd of seats.holding(namedBy(change)))
    for (const asking of crowd.byAge(change.first)) joinAll(groups, look, { crowd, asking });
  return [...groups.values()];
}

/** What was seen so far of one change. */
interface Look {
  readonly change: LoggedChange;
  /** What any label of the advisory mentions and anybody holds. */
  readonly counting: readonly number[];
  readonly sights: Map<string, Sight | null>;
}

interface Asking {
  readonly crowd: Crowd;
  /** Of the crowd, and of one age. */
  readonly asking: readonly RelaySeat[];
}

function joinAll(groups: Map<string, SeatGroup>, look: Look, { crowd, asking }: Asking): void {
  const awaiting = asking.filter((seat) => seat.awaits(look.change.position));
  const [one] = awaiting;
  const sight = one ? sightFor(look, crowd, one) : null;
  if (sight) join(groups, look.change, { asking: awaiting, sight });
}

/** Whom the change itself is for. */
function namedBy({ told, labels }: LoggedChange): ReadonlySet<number> {
  const changed = told.filter((each) => each.changed);
  return new Set(changed.flatMap(({ label }) => labels[label]?.audience ?? []));
}

function countingOf({ labels }: LoggedChange, seats: Seats): readonly number[] {
  const mentioned = new Set(labels.flatMap(({ audience, denied }) => [...audience, ...denied]));
  return [...mentioned].filter((atom) => seats.isHeld(atom));
}

/** One look at the labels decides for all who hold the same of what is mentioned there, under one ceiling and in one age. */
function sightFor(
  { change, counting, sights }: Look,
  { clearance }: Crowd,
  { rider: { viewer } }: RelaySeat,
): Sight | null {
  const age = viewer.grasp.span.since > change.first ? 'younger' : 'older';
  const held = counting.filter((atom) => clearance.atoms.has(atom));
  const key = `${tlpRank(clearance.ceiling)} ${age} ${held.join()}`;
  const known = sights.get(key);
  if (known !== undefined) return known;
  const sight = sightOf(change, viewer, clearance);
  sights.set(key, sight);
  return sight;
}

interface Seen {
  /** Of one crowd and age. */
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

/** All of them together, unless each account may be answered otherwise. */
function apart({ asking, sight }: Seen): readonly (readonly [RelaySeat, ...RelaySeat[]])[] {
  const [first, ...rest] = asking;
  if (!first) return [];
  if (sight.type !== null && first.rider.outlet.reach !== 'viewer') return [[first, ...rest]];
  return asking.map((seat) => [seat]);
}
