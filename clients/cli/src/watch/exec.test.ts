import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anAnsweredAdvisory, anAnsweredEvent, CERT } from '../../../sdk/test/answered.js';
import { DeskDouble } from '../../../sdk/test/desk-double.js';
import type { HubDouble } from '../../../sdk/test/hub-double.js';
import { fakeTerminal, type FakeTerminal } from '../../test/fake-terminal.js';
import { withHub } from '../../test/run-cli.js';
import { run } from '../run.js';

const SOON = { timeout: 15_000 };
const VIEWER = {
  account: 'handler@cert',
  name: 'Dana',
  organization: CERT,
  roles: [],
  communities: [],
  service: false,
  ceiling: 'RED',
};

interface Watching {
  readonly hub: HubDouble;
  readonly kept: DeskDouble;
  readonly terminal: FakeTerminal;
  /** A folder for what commands write. */
  readonly folder: string;
}

/** Watches as `soc` with the commands of `words`, which may write to $FOLDER, and presses Ctrl-C. */
async function watching(words: readonly string[], during: (watching: Watching) => Promise<void>) {
  const kept = new DeskDouble();
  const folder = await mkdtemp(join(tmpdir(), 'seamark-exec-'));
  return withHub(kept.answers(VIEWER), async (hub) => {
    kept.log = hub.log;
    const env = { ...process.env, SEAMARK_URL: hub.url, FOLDER: folder, SEAMARK_TOKEN: 'a secret' };
    const terminal = fakeTerminal({ env });
    const running = run(['watch', '--name', 'soc', ...words], terminal);
    await expect.poll(() => terminal.written.err, SOON).toContain('Live since');
    await during({ hub, kept, terminal, folder });
    terminal.interrupt();
    return { code: await running, place: kept.kept.get('soc')?.cursor, ...terminal.written };
  });
}

const publish = ({ hub }: Watching, advisoryName: string, fields = {}): void =>
  hub.log.append(anAnsweredEvent({ advisoryName, advisory: anAnsweredAdvisory({ name: advisoryName }), ...fields }));

const written = ({ folder }: Watching): Promise<string> => readFile(join(folder, 'out'), 'utf8').catch(() => '');

describe('a command that is run for each event', () => {
  it(
    'has the event as a line of JSON, and what it prints is told apart from the events',
    { timeout: 20_000 },
    async () => {
      const { out, err, place } = await watching(['--exec', 'tee -a "$FOLDER/out"'], async (at) => {
        publish(at, 'SMK-1');
        publish(at, 'SMK-2');
        await expect.poll(() => at.kept.kept.get('soc')?.cursor, SOON).toBe('c2');
        const lines = (await written(at))
          .trim()
          .split('\n')
          .map((line): unknown => JSON.parse(line));
        expect(lines).toMatchObject([
          { advisoryName: 'SMK-1', cursor: 'c1', type: 'PUBLISHED', advisory: { severity: 'HIGH' } },
          { advisoryName: 'SMK-2' },
        ]);
      });

      expect(out.split('\n').map((line) => line.split('\t')[3])).toEqual(['SMK-1', 'SMK-2', undefined]);
      expect(err).toContain('"advisoryName":"SMK-1"');
      expect(place).toBe('c2');
    },
  );

  it('is run again until it succeeds, while later events wait and the place stays', { timeout: 30_000 }, async () => {
    const third = `grep -o '"advisoryName":"SMK-.' >>"$FOLDER/out"; test "$(wc -l <"$FOLDER/out")" -ge 3`;
    const { out, err } = await watching(['--exec', third], async (at) => {
      publish(at, 'SMK-1');
      publish(at, 'SMK-2');
      await expect.poll(() => at.terminal.written.err, SOON).toContain('It is run again in 1 s');
      expect(at.kept.kept.get('soc')?.cursor).toBe('c0');
      await expect.poll(() => at.kept.kept.get('soc')?.cursor, SOON).toBe('c2');
      expect((await written(at)).match(/SMK-\d/g)).toEqual(['SMK-1', 'SMK-1', 'SMK-1', 'SMK-2']);
    });

    expect(err).toMatch(
      /! 12:00Z The command ended with 1 on SMK-1\. It is run again in 1 s; later events wait\.\n(.*\n)*.*again in 2 s/,
    );
    expect(out.match(/\tSMK-\d\t/g)).toEqual(['\tSMK-1\t', '\tSMK-2\t']);
  });

  it('is told neither the token nor more than it needs', { timeout: 20_000 }, async () => {
    await watching(['--exec', 'env >"$FOLDER/out"'], async (at) => {
      publish(at, 'SMK-1');
      await expect.poll(() => at.kept.kept.get('soc')?.cursor, SOON).toBe('c1');
      const env = await written(at);
      expect(env).toContain('FOLDER=');
      expect(env).not.toMatch(/SEAMARK_TOKEN|a secret/);
    });
  });

  it('is not run for a bulk import, unless it is asked for', { timeout: 40_000 }, async () => {
    const command = ['--exec', 'grep -o SMK-. >>"$FOLDER/out"'];
    const both = async (at: Watching) => {
      publish(at, 'SMK-1', { backfill: true });
      publish(at, 'SMK-2');
      await expect.poll(() => at.kept.kept.get('soc')?.cursor, SOON).toBe('c2');
      return (await written(at)).match(/SMK-\d/g);
    };
    const run: unknown[] = [];

    await watching(command, async (at) => void run.push(new Set(await both(at))));
    await watching([...command, '--imports'], async (at) => void run.push(new Set(await both(at))));

    expect(run).toEqual([new Set(['SMK-2']), new Set(['SMK-1', 'SMK-2'])]);
  });

  it('keeps the place of an event that it failed on when it is told to stop', { timeout: 20_000 }, async () => {
    const { code, place, err } = await watching(['--exec', 'exit 3'], async (at) => {
      publish(at, 'SMK-1');
      await expect.poll(() => at.terminal.written.err, SOON).toContain('ended with 3 on SMK-1');
    });

    expect(code).toBe(130);
    expect(place).toBe('c0');
    expect(err).toContain('Stopped. The place is kept: the same command goes on from here.');
  });
});
