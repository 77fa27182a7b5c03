import { describe, expect, it } from 'vitest';
import { aViewer } from '../fake-feed.js';
import { FakeSubscriber } from './fake-subscriber.js';
import { RelaySeat } from './relay-seat.js';
import { Seats } from './seats.js';

function aSeat(position: bigint, until = Infinity): RelaySeat {
  const viewer = aViewer('a@x');
  const grasp = { ...viewer.grasp, span: { ...viewer.grasp.span, version: 1, until } };
  return new RelaySeat({
    ...{ viewer: { ...viewer, grasp }, place: 'beginning', position },
    ...{ filter: null, backfill: true, outlet: new FakeSubscriber('all') },
  });
}

/** Where each stands after the log was gone through. */
function gone(seats: Seats, reached: bigint, version = 1): void {
  seats.reach(reached, version, seats.apart());
}

describe('seats', () => {
  it('go together from where the first has sat down, and none is looked at to go on', () => {
    const seats = new Seats();
    const one = aSeat(3n);
    seats.add(one);
    gone(seats, 5n);

    seats.reach(9n, 4, []);

    expect([one.position, one.version, seats.apart()]).toEqual([9n, 4, []]);
  });

  it('are counted apart while one is behind, and begin again where it stands', () => {
    const seats = new Seats();
    const [first, late] = [aSeat(9n), aSeat(2n)];
    seats.add(first);
    gone(seats, 9n);
    seats.add(late);

    const lowest = seats.lowest();
    gone(seats, 7n);

    expect([lowest, late.position, seats.apart(), first.position]).toEqual([2n, 7n, [late], 9n]);
  });

  it('keep whoever has got up where it was, wherever the others go', () => {
    const seats = new Seats();
    const [one, other] = [aSeat(3n), aSeat(3n)];
    seats.add(one);
    seats.add(other);
    gone(seats, 3n);

    seats.delete(one);
    one.unseat('read');
    seats.reach(8n, 1, []);

    expect([one.position, other.position]).toEqual([3n, 8n]);
  });

  it('know no change of rights before a survey, whoever sits down first', () => {
    const seats = new Seats();
    seats.add(aSeat(3n));

    expect([seats.version(), seats.pace.version]).toEqual([1, 0]);
  });

  it('tell when the first of those who go together has rights that end', () => {
    const seats = new Seats();
    for (const until of [Infinity, 700, 900]) seats.add(aSeat(3n, until));
    gone(seats, 3n);

    expect(seats.until).toBe(700);
  });
});
