import { expect, it } from 'vitest';
import { DeskDouble } from '../../../sdk/test/desk-double.js';
import { publish } from '../../../sdk/test/feed-tools.js';
import type { HubDouble } from '../../../sdk/test/hub-double.js';
import { runCli, withHub } from '../../test/run-cli.js';

/** A hub that keeps two subscriptions of which one is behind. */
function atDesk<T>(use: (hub: HubDouble) => Promise<T>): Promise<T> {
  const desk = new DeskDouble();
  return withHub(desk.answers(), (hub) => {
    desk.log = hub.log;
    publish(hub, 'SMK-1', 'SMK-2');
    desk.kept.set('night', { name: 'night', filter: null, backfill: true, cursor: 'c2' });
    desk.kept.set('soc', { name: 'soc', filter: '{"severities":["HIGH"]}', backfill: true, cursor: 'c0' });
    return use(hub);
  });
}

it('lists what the hub keeps, and how far each is behind', async () => {
  const [shown, piped, json] = await atDesk(async (hub) => [
    await runCli(hub, ['sub'], { isTerminal: true, columns: 120 }),
    await runCli(hub, ['sub', 'ls']),
    await runCli(hub, ['sub', 'ls', '--json']),
  ]);

  expect(shown?.out).toBe(
    'night             Nothing waits.\n' +
      'soc               2 events wait, the first of 2026-03-01 09:41Z.  {"severities":["HIGH"]}\n',
  );
  expect(piped?.out).toBe('night\t0\t\t\nsoc\t2\t2026-03-01T09:41:00.000Z\t{"severities":["HIGH"]}\n');
  expect(JSON.parse(json?.out ?? '')).toMatchObject([{ name: 'night' }, { lag: { events: 2 } }]);
});

it('forgets one, and says so of one that there is not', async () => {
  const [gone, again, none] = await atDesk(async (hub) => [
    await runCli(hub, ['sub', 'rm', 'soc']),
    await runCli(hub, ['sub', 'rm', 'soc']),
    await runCli(hub, ['sub', 'rm', 'night']).then(() => runCli(hub, ['sub', 'ls'])),
  ]);

  expect(gone).toMatchObject({ code: 0, err: '"soc" is forgotten.\n' });
  expect(again).toMatchObject({ code: 4, err: 'You have no subscription of that name.\n' });
  expect(none?.err).toContain('seamark watch --name NAME makes one');
});
