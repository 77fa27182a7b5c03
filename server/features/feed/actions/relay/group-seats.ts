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
    for (const asking of crowd.awaiting(change.position, change.first)) joinAll(groups, look, { crowd, asking });
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
  const [one] = asking;
  const sight = one ? sightFor(look, crowd, one) : null;
  if (!one || !sight) return;
  // All of them together, unless each account may be answered otherwise.
  const isTogether = sight.type !== null && one.rider.outlet.reach !== 'viewer';
  if (isTogether) join(groups, look.change, { one, sight, all: asking });
  else for (const each of asking) join(groups, look.change, { one: each, sight, all: [each] });
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
  readonly one: RelaySeat;
  readonly sight: Sight;
  /** Alike to the one. */
  readonly all: readonly RelaySeat[];
}

function join(groups: Map<string, SeatGroup>, change: LoggedChange, { one, sight, all }: Seen): void {
  const { viewer, outlet } = one.rider;
  const alike = alikeTo(change, sight, { viewer, reach: outlet.reach });
  const key = `${outlet.shape} ${alike.shown} ${alike.by}`;
  const group = groups.get(key) ?? { alike, sight, seats: [] };
  for (const seat of all) group.seats.push(seat);
  groups.set(key, group);
}
