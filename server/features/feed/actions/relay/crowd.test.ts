import { describe, expect, it } from 'vitest';
import { aViewer } from '../fake-feed.js';
import { Crowd, crowdOf } from './crowd.js';
import { FakeSubscriber } from './fake-subscriber.js';
import { RelaySeat } from './relay-seat.js';

function aSeat({ atoms = [2], since = 0, shape = 'all' } = {}): RelaySeat {
  const viewer = aViewer('a@x');
  const grasp = { ...viewer.grasp, atoms, span: { ...viewer.grasp.span, since } };
  return new RelaySeat({
    ...{ viewer: { ...viewer, grasp }, place: 'beginning', position: 0n },
    ...{ filter: null, backfill: true, outlet: new FakeSubscriber(shape) },
  });
}

describe('a crowd', () => {
  it('is of those who hold the same, in whatever order, and ask the same', () => {
    const keys = [aSeat({ atoms: [2, 10] }), aSeat({ atoms: [10, 2] })].map(({ rider }) => crowdOf(rider));

    expect(keys[0]).toBe(keys[1]);
    expect(
      [aSeat({ atoms: [2] }), aSeat({ atoms: [2, 10], shape: 'x' })].map(({ rider }) => crowdOf(rider)),
    ).not.toContain(keys[0]);
  });

  it('is told apart by age where some have held their rights for less long than an advisory is there', () => {
    const [old, young] = [aSeat({ since: 5 }), aSeat({ since: 9 })];
    const crowd = new Crowd(old.rider);
    for (const seat of [old, young]) {
      seat.confirm(1);
      crowd.add(seat);
    }

    expect(crowd.awaiting(1n, 9)).toEqual([[old, young], []]);
    expect(crowd.awaiting(1n, 5)).toEqual([[old], [young]]);
  });
});
