import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli, withHub } from '../../test/run-cli.js';

const CERT = { id: 'o2', handle: 'national-cert', name: 'National CERT', sector: 'GOVERNMENT', country: null };
const VIEWER = {
  account: 'handler@cert',
  name: 'Dana Whitlock',
  organization: CERT,
  roles: ['HANDLER'],
  communities: [{ id: 'c1', handle: 'critical-infrastructure', name: 'Critical infrastructure' }],
  service: false,
  ceiling: 'RED',
};
const hub = { viewer: (_: never, { token }: { token: string | null }) => ({ ...VIEWER, name: token ?? 'nobody' }) };

it('says to a person who it is and what that means', async () => {
  const { code, out } = await withHub(hub, (at) => runCli(at, ['whoami'], { isTerminal: true }));

  expect(code).toBe(0);
  expect(out).toContain('Organization  National CERT (national-cert), Government');
  expect(out).toContain('Ceiling       TLP:RED');
  expect(out).toContain('because you are a HANDLER');
});

it('says to a program who it is, a fact a line', async () => {
  const { out } = await withHub(hub, (at) => runCli(at, ['whoami']));

  expect(out.split('\n')).toContain('Account\thandler@cert');
  expect(out).not.toContain('What that means');
});

it('prints who it is as JSON', async () => {
  const { out } = await withHub(hub, (at) => runCli(at, ['whoami', '--json']));

  expect(JSON.parse(out)).toMatchObject({ account: 'handler@cert', ceiling: 'RED' });
});

it('takes its token from the environment', async () => {
  const { out } = await withHub(hub, (at) => runCli(at, ['whoami'], { env: { SEAMARK_TOKEN: 't-1' } }));

  expect(out).toContain('Name\tt-1');
});

it('takes a sample account by name, before or behind the command, over a token', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seamark-'));
  await writeFile(join(folder, 'sample-tokens.json'), '{"handler@cert":"sample-1"}');
  const env = { SEAMARK_DATA: folder, SEAMARK_TOKEN: 't-1' };

  const runs = await withHub(hub, (at) =>
    Promise.all([
      runCli(at, ['--as', 'handler@cert', 'whoami'], { env }),
      runCli(at, ['whoami', '--as', 'handler@cert'], { env }),
      runCli(at, ['whoami', '--as', 'nobody@cert'], { env }),
      runCli(at, ['whoami', '--as', 'handler@cert'], { env: { SEAMARK_DATA: '/nowhere' } }),
    ]),
  );

  expect(runs.map(({ code }) => code)).toEqual([0, 0, 3, 3]);
  expect(runs[0]?.out).toContain('Name\tsample-1');
  expect(runs[1]?.out).toContain('Name\tsample-1');
  expect(runs[2]?.err).toContain('It has handler@cert.');
  expect(runs[3]?.err).toContain('/nowhere/sample-tokens.json cannot be read');
});

it('ends with 3 when the hub does not accept the token', async () => {
  const { code, err } = await withHub(hub, (at) => runCli(at, ['whoami'], { env: { SEAMARK_TOKEN: 'wrong' } }));

  expect(code).toBe(3);
  expect(err).toContain('This token is unknown.');
});

it('ends with 1 and advice when no hub is there', async () => {
  const { code, err } = await withHub(hub, (at) => runCli(at, ['whoami', '--url', 'http://127.0.0.1:1']));

  expect(code).toBe(1);
  expect(err).toContain('Is the hub running there?');
});
