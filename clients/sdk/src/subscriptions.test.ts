import { afterEach, expect, it } from 'vitest';
import { DeskDouble } from '../test/desk-double.js';
import { publish, QUICK, take } from '../test/feed-tools.js';
import { aHub, closeAll } from '../test/open-things.js';
import { accepted } from './outcome.js';

afterEach(closeAll);

async function aDesk() {
  const desk = new DeskDouble();
  const { hub, seamark } = await aHub(desk.answers());
  desk.log = hub.log;
  return { desk, hub, seamark };
}

it('keeps a feed under a name, and tells how far it is behind', async () => {
  const { hub, seamark } = await aDesk();
  publish(hub, 'SMK-1');
  const where = { severities: ['HIGH'] } as const;

  const outcome = await seamark.subscriptions.save('soc', { where, backfill: false });
  publish(hub, 'SMK-2');

  expect(outcome).toMatchObject({ ok: true, subscription: { where, cursor: 'c1', lag: { events: 0, since: null } } });
  expect(await seamark.subscriptions.list()).toEqual([
    {
      name: 'soc',
      where,
      backfill: false,
      cursor: 'c1',
      lag: { events: 1, isMore: false, since: new Date('2026-03-01T09:41:00Z') },
    },
  ]);
  expect(await seamark.subscriptions.remove('soc')).toEqual({ ok: true, name: 'soc' });
  expect(await seamark.subscriptions.get('soc')).toBeNull();
});

it('hands over why the hub keeps, moves or removes nothing', async () => {
  const { seamark } = await aDesk();

  expect(await seamark.subscriptions.save('The Desk')).toMatchObject({
    refusal: { code: 'INVALID_INPUT', problems: [{ code: 'NAME_INVALID' }] },
  });
  expect(await seamark.subscriptions.acknowledge('soc', 'c1')).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  expect(await seamark.subscriptions.remove('soc')).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
});

it('moves the place at the hub over what was done, and goes on from there on another machine', async () => {
  const { desk, hub, seamark } = await aDesk();
  accepted(await seamark.subscriptions.save('soc'));
  publish(hub, 'SMK-1', 'SMK-2', 'SMK-3');
  const follow = () => seamark.feed.subscribe({ ...QUICK, cursor: seamark.subscriptions.place('soc') });
  const first = follow();
  const before = await take(first, 2);
  first.close();

  const after = await take(follow(), 1);

  expect([before, after]).toEqual([['SMK-1', 'SMK-2'], ['SMK-3']]);
  expect(desk.kept.get('soc')?.cursor).toBe('c3');
});

it('waits with a place for a hub that fails for a while, or that is told too much at once', async () => {
  const { desk, seamark } = await aDesk();
  accepted(await seamark.subscriptions.save('soc'));
  desk.faults = 2;
  desk.limited = 1;
  const told: string[] = [];
  const onRetry = (because: Error) => void told.push(because.name);

  await seamark.subscriptions.place('soc', { ...QUICK, onRetry }).save('c7');

  expect(desk.kept.get('soc')?.cursor).toBe('c7');
  expect(told).toEqual(['SeamarkFault', 'SeamarkFault', 'SeamarkRefusal']);
});

it('gives up on a place that was removed, and when it is told to stop', async () => {
  const { desk, seamark } = await aDesk();
  desk.faults = 1;

  await expect(seamark.subscriptions.place('soc', { signal: AbortSignal.abort() }).save('c1')).rejects.toThrow(
    'Something',
  );
  await expect(seamark.subscriptions.place('soc', QUICK).save('c1')).rejects.toThrow('no subscription of that name');
});

it('tells how far a feed would be behind, and where one of a time begins', async () => {
  const { hub, seamark } = await aDesk();
  publish(hub, 'SMK-1', 'SMK-2');

  expect(await seamark.feed.lag({ after: 'c1' })).toMatchObject({ events: 1, isMore: false });
  expect(await seamark.feed.cursorAt(new Date())).toBe('c0');
});
