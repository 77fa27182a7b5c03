import { mkdtemp, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anAnsweredEvent, CERT } from '../../../sdk/test/answered.js';
import { DeskDouble } from '../../../sdk/test/desk-double.js';
import type { HubDouble } from '../../../sdk/test/hub-double.js';
import { fakeTerminal, type FakeTerminal } from '../../test/fake-terminal.js';
import { runCli, withHub } from '../../test/run-cli.js';
import { run } from '../run.js';

const SOON = { timeout: 10_000 };
const VIEWER = {
  account: 'handler@cert',
  name: 'Dana',
  organization: CERT,
  roles: [],
  communities: [],
  service: false,
  ceiling: 'RED',
};

interface Desk {
  readonly hub: HubDouble;
  readonly kept: DeskDouble;
  /** Where this machine keeps its state. */
  readonly state: string;
}

async function atDesk<T>(use: (desk: Desk) => Promise<T>): Promise<T> {
  const kept = new DeskDouble();
  const state = await mkdtemp(join(tmpdir(), 'seamark-state-'));
  return withHub(kept.answers(VIEWER), (hub) => {
    kept.log = hub.log;
    return use({ hub, kept, state });
  });
}

/** Watches until `name` was told (or nothing, once it is live), and presses Ctrl-C. */
async function watchUntil({ hub, state }: Desk, words: readonly string[], name = ''): Promise<FakeTerminal['written']> {
  const terminal = fakeTerminal({ env: { SEAMARK_URL: hub.url, XDG_STATE_HOME: state } });
  const running = run(['watch', ...words], terminal);
  await expect.poll(() => terminal.written.err, SOON).toContain('Live since');
  await expect.poll(() => terminal.written.out, SOON).toContain(name);
  terminal.interrupt();
  await running;
  return terminal.written;
}

function publish({ hub }: Desk, ...names: readonly string[]): void {
  for (const advisoryName of names) hub.log.append(anAnsweredEvent({ advisoryName }));
}

const namesIn = ({ out }: { readonly out: string }) => out.match(/SMK-\d+/g);

describe('a place on this machine', () => {
  it('is kept by --from last, for each account and filter its own', async () => {
    const [first, second, other, files] = await atDesk(async (desk) => {
      const begun = await watchUntil(desk, ['--from', 'last', '--severity', 'high']);
      publish(desk, 'SMK-1', 'SMK-2');
      const again = await watchUntil(desk, ['--from', 'last', '--where', 'severity=high'], 'SMK-2');
      const another = await watchUntil(desk, ['--from', 'last', '--severity', 'low']);
      const folder = join(desk.state, 'seamark', 'places');
      const modes = (await readdir(folder)).map(async (file) => (await stat(join(folder, file))).mode & 0o777);
      return [begun, again, another, await Promise.all(modes)] as const;
    });

    expect(first.err).toContain('No place is kept on this machine yet: from now on.');
    expect(first.err).toContain('Ctrl-C stops; the place is kept.');
    expect(first.err).toContain('the same command goes on from here');
    expect(namesIn(second)).toEqual(['SMK-1', 'SMK-2']);
    expect(second.err).toContain('2 events wait, the first of 2026-03-01 09:41Z.');
    expect(namesIn(other)).toBeNull();
    expect(files).toEqual([0o600, 0o600]);
  });

  it('is what --from says: a cursor, or how long ago', async () => {
    const told = await atDesk(async (desk) => {
      publish(desk, 'SMK-1', 'SMK-2');
      return [await watchUntil(desk, ['--from', 'c1'], 'SMK-2'), await watchUntil(desk, ['--from', '2h'], 'SMK-2')];
    });

    expect(told.map(namesIn)).toEqual([['SMK-2'], ['SMK-1', 'SMK-2']]);
  });

  it.each([
    [['--from', 'last', '--after', 'c1'], 'cannot be used with'],
    [['--name', 'soc', '--resume', 'file'], 'cannot be used with'],
    [['--where', 'severity>=high', '--severity', 'low'], 'say it once'],
    [['--where', 'category=x'], 'is no field'],
    [['--name', 'The Desk'], 'No.'],
  ])('is not settled by what contradicts itself: %j', async (words, why) => {
    const { code, err } = await atDesk(({ hub }) => runCli(hub, ['watch', ...words]));

    expect(code).toBe(2);
    expect(err).toContain(why);
  });
});

describe('a place at the hub', () => {
  it('is kept under a name with its filter, and gone on from on another machine', async () => {
    const [first, second, asked, cursor] = await atDesk(async (desk) => {
      const begun = await watchUntil(desk, ['--name', 'soc', '--where', 'severity>=high']);
      publish(desk, 'SMK-1', 'SMK-2');
      const elsewhere = { ...desk, state: await mkdtemp(join(tmpdir(), 'seamark-state-')) };
      const again = await watchUntil(elsewhere, ['--name', 'soc'], 'SMK-2');
      return [begun, again, desk.hub.asked, desk.kept.kept.get('soc')?.cursor] as const;
    });

    expect(first.err).toContain('"soc" is new: the hub keeps its place, from now on.');
    expect(second.err).toContain('Resuming "soc". 2 events wait, the first of 2026-03-01 09:41Z.');
    expect(namesIn(second)).toEqual(['SMK-1', 'SMK-2']);
    expect(asked).toMatchObject([
      { filter: { severities: ['HIGH', 'CRITICAL'] } },
      { filter: { severities: ['HIGH', 'CRITICAL'] } },
    ]);
    expect(cursor).toBe('c2');
  });

  it('stays when its filter is changed, and moves when --from says so', async () => {
    const [changed, moved, kept] = await atDesk(async (desk) => {
      await watchUntil(desk, ['--name', 'soc']);
      publish(desk, 'SMK-1', 'SMK-2');
      desk.kept.kept.set('soc', { name: 'soc', filter: null, backfill: true, cursor: 'c1' });
      const other = await watchUntil(desk, ['--name', 'soc', '--kind', 'incident'], 'SMK-2');
      const back = await watchUntil(desk, ['--name', 'soc', '--from', '2h'], 'SMK-2');
      return [other, back, desk.kept.kept.get('soc')] as const;
    });

    expect(changed.err).toContain('Resuming "soc". Its filter is changed. 1 event waits');
    expect(namesIn(changed)).toEqual(['SMK-2']);
    expect(namesIn(moved)).toEqual(['SMK-1', 'SMK-2']);
    expect(kept).toMatchObject({ filter: '{"kinds":["INCIDENT"]}', cursor: 'c2' });
  });

  it('is waited for while the hub cannot keep it, and said to be', async () => {
    const { out, err } = await atDesk(async (desk) => {
      await watchUntil(desk, ['--name', 'soc']);
      desk.kept.faults = 2;
      publish(desk, 'SMK-1', 'SMK-2');
      return watchUntil(desk, ['--name', 'soc'], 'SMK-2');
    });

    expect(err).toContain('! 12:00Z The place is not kept yet (Something broke.). Trying again.');
    expect(namesIn({ out })).toEqual(['SMK-1', 'SMK-2']);
  });

  it('is not for visitors', async () => {
    const kept = new DeskDouble();
    const { code, err } = await withHub(kept.answers({ ...VIEWER, account: null, organization: null }), (hub) =>
      runCli(hub, ['watch', '--name', 'soc']),
    );

    expect(code).toBe(3);
    expect(err).toContain('The hub keeps no place for a visitor');
  });
});
