import { describe, expect, it } from 'vitest';
import { passKeeper } from './pass-keeper.js';
import { type Pass, SignInRefused } from './session-door.js';

const PASS_MS = 900_000;

/** A keeper whose hub answers what it is told to. */
function aKeeper(...answers: readonly (Pass | null | Error)[]) {
  const hub = { asked: 0, ended: 0, now: 0 };
  const left = [...answers];
  const keeper = passKeeper({
    resume: async () => {
      hub.asked += 1;
      const answer = left.shift() ?? null;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    onEnd: () => void (hub.ended += 1),
    now: () => hub.now,
  });
  return { hub, keeper };
}

describe('a pass that a page keeps', () => {
  it('is shown for a while, and changed for a new one before it ends', async () => {
    const { hub, keeper } = aKeeper({ pass: 'p2', passMs: PASS_MS });
    keeper.keep({ pass: 'p1', passMs: PASS_MS });

    expect(await keeper.current()).toBe('p1');
    hub.now = PASS_MS - 1;
    expect(await Promise.all([keeper.current(), keeper.current()])).toEqual(['p2', 'p2']);
    expect(hub).toMatchObject({ asked: 1, ended: 0 });
  });

  it('is nothing for a visitor, who asks nobody', async () => {
    const { hub, keeper } = aKeeper();

    expect(await keeper.current()).toBeNull();
    expect(hub.asked).toBe(0);
  });

  it.each([null, new SignInRefused('ended')])('is dropped when the session is over (%s)', async (answer) => {
    const { hub, keeper } = aKeeper(answer);
    keeper.keep({ pass: 'p1', passMs: PASS_MS });
    hub.now = PASS_MS;

    expect(await keeper.current()).toBeNull();
    expect(hub.ended).toBe(1);
  });

  it('is kept while the hub is away', async () => {
    const { hub, keeper } = aKeeper(new TypeError('Failed to fetch'));
    keeper.keep({ pass: 'p1', passMs: PASS_MS });
    hub.now = PASS_MS;

    expect(await keeper.current()).toBe('p1');
    expect(hub.ended).toBe(0);
  });
});
