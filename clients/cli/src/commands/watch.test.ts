import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { anAnsweredAdvisory, anAnsweredEvent, CERT } from '../../../sdk/test/answered.js';
import type { HubDouble } from '../../../sdk/test/hub-double.js';
import { fakeTerminal, type FakeTerminal } from '../../test/fake-terminal.js';
import { withHub } from '../../test/run-cli.js';
import { run } from '../run.js';

const SOON = { timeout: 10_000 };
const VIEWER = {
  account: 'handler@cert',
  name: 'Dana',
  organization: CERT,
  roles: ['HANDLER'],
  communities: [],
  service: false,
};
const viewer = () => ({ ...VIEWER, ceiling: 'RED' });

interface Watching {
  readonly hub: HubDouble;
  readonly terminal: FakeTerminal;
}

/** Watches, does what `during` says, presses Ctrl-C. */
async function watching(
  words: readonly string[],
  during: (watching: Watching) => Promise<void>,
  isTerminal = true,
): Promise<FakeTerminal['written'] & { readonly code: number }> {
  return withHub({ viewer }, async (hub) => {
    const terminal = fakeTerminal({ isTerminal, columns: 160, env: { SEAMARK_URL: hub.url } });
    const running = run(['watch', ...words], terminal);
    await expect.poll(() => terminal.written.err, SOON).toContain('Live since');
    await during({ hub, terminal });
    terminal.interrupt();
    return { code: await running, ...terminal.written };
  });
}

async function publish({ hub, terminal }: Watching, name: string, fields = {}): Promise<void> {
  hub.log.append(anAnsweredEvent({ advisoryName: name, advisory: anAnsweredAdvisory({ name }), ...fields }));
  await expect.poll(() => terminal.written.out, SOON).toContain(name);
}

it('prints events as they happen, and at Ctrl-C where to go on', async () => {
  const { code, out, err } = await watching([], async (at) => {
    await publish(at, 'SMK-1', { at: '2026-03-02T11:59:00Z' });
    await publish(at, 'SMK-2', { type: 'REVISED', leftFilter: true });
    await publish(at, 'SMK-3', { type: 'RETRACTED', advisory: null, revisionId: null });
  });

  expect(code).toBe(130);
  expect(err).toContain('Watching as handler@cert (National CERT), up to TLP:RED.\n');
  expect(out).toMatch(/^11:59Z {2}New {8}High {6}TLP:CLEAR {9}SMK-1 {2}Assistants act on/);
  expect(out).toMatch(/2026-03-01 09:41Z {2}Revised .*SMK-2 .*\n {4}no longer matches the filter\n/);
  expect(out).toContain('Retracted  SMK-3  is no longer for you: its marking was narrowed. Please delete copies.\n');
  expect(err).toContain('Stopped. To go on from here: seamark watch --after c3\n');
});

it('starts behind a cursor, and says that nothing was missed', async () => {
  const { out, err } = await watching(['--after', 'c0', '--json'], async (at) => publish(at, 'SMK-1'), false);

  expect(err).toContain('Catching up.\nLive since');
  expect(err).toContain(', nothing missed.');
  expect(JSON.parse(out)).toMatchObject({
    cursor: 'c1',
    type: 'PUBLISHED',
    advisoryName: 'SMK-1',
    advisory: { name: 'SMK-1' },
  });
});

it('prints for a program with tabs between', async () => {
  const { out } = await watching([], async (at) => publish(at, 'SMK-1'), false);

  expect(out).toBe(
    'c1\t2026-03-01T09:41:00.000Z\tPUBLISHED\tSMK-1\tTLP:CLEAR\tHIGH\tmeridian-labs\t' +
      'Assistants act on instructions hidden in calendar invitations\t0\n',
  );
});

it('says when the connection is lost and when it is live again, and misses nothing', async () => {
  const { out, err } = await watching([], async (at) => {
    await publish(at, 'SMK-1');
    at.hub.cutSockets();
    await publish(at, 'SMK-2');
    await expect.poll(() => at.terminal.written.err, SOON).toContain('Live again');
  });

  expect(err).toMatch(
    /! 12:00Z The connection was lost \(1006\)\. Connecting anew\.\nCatching up\.\nLive again since .*, nothing missed/,
  );
  expect(out.match(/SMK-\d/g)).toEqual(['SMK-1', 'SMK-2']);
});

it('asks to list anew when rights changed', async () => {
  const { err } = await watching([], async ({ hub, terminal }) => {
    hub.closeSockets(4403);
    await expect.poll(() => terminal.written.err, SOON).toContain('Your rights changed');
  });

  expect(err).toContain('list anew with seamark ls');
});

it('keeps its place in a file and goes on from it the next time', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'seamark-')), 'soc');
  const watchUntil = async (hub: HubDouble, name: string) => {
    const terminal = fakeTerminal({ env: { SEAMARK_URL: hub.url } });
    const running = run(['watch', '--resume', file, '--severity', 'high'], terminal);
    await expect.poll(() => terminal.written.err, SOON).toContain('Live since');
    await publish({ hub, terminal }, name);
    terminal.interrupt();
    await running;
    return terminal.written.out;
  };

  const [first, second, asked] = await withHub({ viewer }, async (hub) => {
    const before = await watchUntil(hub, 'SMK-1');
    hub.log.append(anAnsweredEvent({ advisoryName: 'SMK-2' }));
    return [before, await watchUntil(hub, 'SMK-3'), hub.asked] as const;
  });

  expect(first).toContain('SMK-1');
  expect(second.match(/SMK-\d\t/g)).toEqual(['SMK-2\t', 'SMK-3\t']);
  expect(asked).toMatchObject([{ filter: { severities: ['HIGH'] } }, { after: 'c1' }]);
  expect(await readFile(file, 'utf8')).toBe('c3\n');
});

it('ends with 7 when it was told to and the feed is not live for so long', async () => {
  const { code, err } = await withHub({ viewer }, async (hub) => {
    hub.mood.error = { code: 'INTERNAL', message: 'Something broke.' };
    const terminal = fakeTerminal({ env: { SEAMARK_URL: hub.url } });
    return { code: await run(['watch', '--exit-on-stale', '1'], terminal), ...terminal.written };
  });

  expect(code).toBe(7);
  expect(err).toContain('The feed was not live for 1 s.');
});

it('ends with 1 and advice when the hub does not know its cursor', async () => {
  const { code, err } = await withHub({ viewer }, async (hub) => {
    const terminal = fakeTerminal({ env: { SEAMARK_URL: hub.url } });
    return { code: await run(['watch', '--after', 'c99'], terminal), ...terminal.written };
  });

  expect(code).toBe(1);
  expect(err).toContain('List what there is with seamark ls');
});

const ORIGIN = { database: 'AVID', identifier: 'A', url: null, licence: 'MIT', retrievedAt: '2026-03-01T09:00:00Z' };

/** What a bulk import of so many records does to the feed. */
function importAll({ hub }: Watching, count: number): void {
  for (let number = 1; number <= count; number += 1) {
    const advisory = anAnsweredAdvisory({ name: `SMK-I${number}`, origin: ORIGIN });
    const type = number === 1 ? 'REVISED' : 'PUBLISHED';
    hub.log.append(anAnsweredEvent({ type, advisoryName: `SMK-I${number}`, advisory, backfill: true }));
  }
}

it('tells a bulk import in one line, before whatever comes next', async () => {
  const { out } = await watching([], async (at) => {
    importAll(at, 1_200);
    await publish(at, 'SMK-9');
  });

  const [imported, next] = out.split('\n');
  expect(imported).toBe(
    '2026-03-01 09:41Z  Imported   1,200 advisories, 1 of them known before: AVID, imported by Meridian Labs',
  );
  expect(next).toContain('SMK-9');
  expect(out).not.toContain('SMK-I');
});

it('tells a bulk import after a moment of quiet, and then counts it as handled', async () => {
  const { out, err } = await watching(
    [],
    async (at) => {
      importAll(at, 3);
      await expect.poll(() => at.terminal.written.out, SOON).toContain('IMPORTED');
    },
    false,
  );

  expect(out).toBe('c3\t2026-03-01T09:41:00.000Z\tIMPORTED\t3\t1\tAVID, imported by Meridian Labs\n');
  expect(err).toContain('seamark watch --after c3\n');
});

it('tells a program that reads JSON of each imported advisory', async () => {
  const { out } = await watching(
    ['--json'],
    async (at) => {
      importAll(at, 2);
      await expect.poll(() => at.terminal.written.out, SOON).toContain('SMK-I2');
    },
    false,
  );

  expect(
    out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { backfill: boolean }).backfill),
  ).toEqual([true, true]);
});
