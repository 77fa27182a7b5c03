import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accepted, amber, prose, Seamark, source } from '@seamark/sdk';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type HubProcess, startHubProcess } from '../hub-process.js';
import { startWatcher, type WatcherProcess } from '../watcher-process.js';

const folder = mkdtempSync(path.join(tmpdir(), 'seamark-desk-'));
chmodSync(folder, 0o755);
const PATIENT = { timeout: 60_000 };
const SOON = { timeout: 30_000 };
const watchers: WatcherProcess[] = [];
let hub: HubProcess;

beforeAll(async () => void (hub = await startHubProcess(path.join(folder, 'hub'))));
// An account may have five connections, and those of one test are none of the next one's.
afterEach(async () => {
  for (const watcher of watchers.splice(0)) {
    watcher.interrupt();
    await watcher.ended;
  }
});
afterAll(async () => {
  await hub.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** Watches as the agency's handler, on a machine that keeps its state in a folder of its own. */
async function watch(machine: string, ...words: readonly string[]): Promise<WatcherProcess> {
  const state = path.join(folder, machine);
  const watcher = startWatcher(words, {
    SEAMARK_URL: hub.url,
    SEAMARK_TOKEN: hub.tokenOf('handler@cert'),
    XDG_STATE_HOME: state,
    DESK: folder,
  });
  watchers.push(watcher);
  await expect.poll(watcher.err, SOON).toContain('Live since');
  return watcher;
}

async function publish(title: string): Promise<string> {
  const to = amber({ organizations: ['national-cert'] });
  const author = new Seamark({ url: hub.url, token: hub.tokenOf('author@tern') });
  const portions = [prose('TITLE')(title, to), source(to)];
  return accepted(await author.advisories.publishNow({ kind: 'PRACTICE', portions })).advisory.name;
}

const lines = (file: string): readonly string[] =>
  existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), 'utf8').trim().split('\n') : [];

const placeOf = async (name: string) => {
  const desk = new Seamark({ url: hub.url, token: hub.tokenOf('handler@cert') });
  return (await desk.subscriptions.get(name))?.lag?.events;
};

/** Writes the event's name to a file of the desk. */
const noting = (file: string): string => `grep -o '"advisoryName":"[^"]*"' | cut -d'"' -f4 >>"$DESK/${file}"`;

describe('a duty desk', () => {
  it('has each event handled in order by a command that fails at first, and loses none', PATIENT, async () => {
    const twice = `test "$(wc -l <"$DESK/handled")" -ge 3`;
    const watcher = await watch('one', '--name', 'soc', '--exec', `${noting('handled')}; ${twice}`, '--json');

    const names = [await publish('first'), await publish('second')];

    await expect.poll(() => placeOf('soc'), SOON).toBe(0);
    const [first, second] = names;
    expect(lines('handled')).toEqual([first, first, first, second]);
    const told = watcher
      .out()
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { advisoryName: string }).advisoryName);
    expect(told).toEqual(names);
    watcher.interrupt();
    expect(await watcher.ended).toBe(130);
    expect(watcher.err()).toContain('The place is kept');
  });

  it(
    'that is killed before it could say that an event was handled handles it again, on another machine',
    PATIENT,
    async () => {
      const once = `test -e "$DESK/killed" || { touch "$DESK/killed"; kill -9 $PPID; }`;
      const command = `${noting('again')}; ${once}`;
      const killed = await watch('one', '--name', 'night', '--exec', command);
      const names = [await publish('before the kill')];
      expect(await killed.ended).toBe('SIGKILL');
      names.push(await publish('while nobody watches'));
      expect(await placeOf('night')).toBe(2);

      const elsewhere = await watch('another', '--name', 'night', '--exec', command);

      await expect.poll(() => placeOf('night'), SOON).toBe(0);
      expect(elsewhere.err()).toContain('Resuming "night". 2 events wait');
      expect(lines('again')).toEqual([names[0], ...names]);
      expect(elsewhere.out().match(/SMK-\w+-\w+/g)).toEqual(names);
    },
  );

  it('goes on with --from last from where the same command stopped, and with a time from then', PATIENT, async () => {
    const first = await watch('one', '--from', 'last', '--where', 'kind=practice');
    const told = await publish('told at once');
    await expect.poll(first.out, SOON).toContain(told);
    first.interrupt();
    await first.ended;
    const missed = await publish('while it is stopped');

    const [again, anew] = [
      await watch('one', '--from', 'last', '--kind', 'practice'),
      await watch('two', '--from', '1h'),
    ];

    await expect.poll(again.out, SOON).toContain(missed);
    await expect.poll(anew.out, SOON).toContain(missed);
    expect(again.out()).not.toContain(told);
    expect(anew.out()).toContain(told);
  });

  it('keeps the token from the command', PATIENT, async () => {
    await watch('one', '--name', 'secret', '--exec', 'env >"$DESK/env"');

    await publish('for a look around');

    await expect.poll(() => placeOf('secret'), SOON).toBe(0);
    expect(lines('env').join('\n')).toContain('DESK=');
    expect(lines('env').join('\n')).not.toContain(hub.tokenOf('handler@cert'));
  });

  it('is told by 7 that its feed is stale once the hub is gone', PATIENT, async () => {
    const watcher = await watch('one', '--exit-on-stale', '1');

    await hub.end('SIGKILL');

    expect(await watcher.ended).toBe(7);
    expect(watcher.err()).toContain('The feed was not live for 1 s.');
    hub = await startHubProcess(path.join(folder, 'hub'));
  });
});
