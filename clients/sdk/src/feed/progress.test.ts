import { describe, expect, it } from 'vitest';
import { type FeedProgress, Progress } from './progress.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function counting(events: number, isMore = false) {
  const told: FeedProgress[] = [];
  const lag = { events, isMore, since: null };
  return {
    told,
    progress: new Progress(
      () => Promise.resolve(lag),
      (one) => told.push(one),
    ),
  };
}

describe('catching up', () => {
  it('is told as n of m, from nothing to everything, and no further', async () => {
    const { told, progress } = counting(2);
    await turn();

    progress.event();
    progress.event();
    progress.end();
    progress.event();

    expect(told.map(({ told: count, of }) => `${count} of ${of}`)).toEqual(['0 of 2', '1 of 2', '2 of 2']);
  });

  it('counts what came before the answer did', async () => {
    const { told, progress } = counting(3);

    progress.event();
    await turn();

    expect(told).toEqual([{ told: 1, of: 3, isMore: false }]);
  });

  it('never tells more than there were', async () => {
    const { told, progress } = counting(1, true);
    await turn();

    progress.event();
    progress.event();

    expect(told.at(-1)).toEqual({ told: 2, of: 2, isMore: true });
  });

  it('is not told of where nothing waits', async () => {
    const { told, progress } = counting(0);
    await turn();
    progress.end();

    expect(told).toEqual([]);
  });
});
