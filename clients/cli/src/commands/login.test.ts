import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CERT } from '../../../sdk/test/answered.js';
import { runCli, withHub } from '../../test/run-cli.js';

const VISITOR = {
  account: null,
  name: 'V',
  organization: null,
  roles: [],
  communities: [],
  service: false,
  ceiling: 'CLEAR',
};
const MEMBER = { ...VISITOR, account: 'handler@cert', name: 'Jonas', organization: CERT, ceiling: 'RED' };

/** A hub that knows one token. */
const answers = {
  viewer: (_: never, { token }: { token: string | null }) => (token === 'seamark_good' ? MEMBER : VISITOR),
};

const aHome = async () => ({ XDG_CONFIG_HOME: await mkdtemp(join(tmpdir(), 'seamark-')) });

describe('login', () => {
  it('keeps a token that the hub knows, for its owner alone, and never prints it', async () => {
    const env = await aHome();

    const { login, whoami } = await withHub(answers, async (hub) => ({
      login: await runCli(hub, ['login'], { env, isTerminal: true, answer: ' seamark_good\n' }),
      whoami: await runCli(hub, ['whoami', '--json', 'account'], { env }),
    }));

    const file = join(env.XDG_CONFIG_HOME, 'seamark', 'logins.json');
    expect(login).toMatchObject({ code: 0, out: 'Signed in as handler@cert (National CERT), up to TLP:RED.\n' });
    expect(login.out + login.err).not.toContain('seamark_good');
    expect(JSON.parse(whoami.out)).toEqual({ account: 'handler@cert' });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('reads the token from standard input where nobody can be asked', async () => {
    const env = await aHome();

    const ran = await withHub(answers, (hub) => runCli(hub, ['login'], { env, input: 'seamark_good\n' }));

    expect(ran).toMatchObject({ code: 0, out: 'handler@cert\tTLP:RED\n' });
  });

  it.each([
    ['wrong', 3],
    ['seamark_unknown', 3],
    ['', 2],
    ['two words', 2],
  ])('keeps nothing when it is given "%s"', async (input, code) => {
    const env = await aHome();

    const ran = await withHub(answers, (hub) => runCli(hub, ['login', '--token-stdin'], { env, input }));

    expect(ran.code).toBe(code);
    await expect(readFile(join(env.XDG_CONFIG_HOME, 'seamark', 'logins.json'))).rejects.toThrow('ENOENT');
  });

  it('is for one hub alone, and comes after SEAMARK_TOKEN', async () => {
    const env = await aHome();

    const [other, named] = await withHub(answers, async (hub) => {
      await runCli(hub, ['login'], { env, input: 'seamark_good' });
      return [
        await withHub(answers, (another) => runCli(another, ['whoami', '--json', 'account'], { env })),
        await runCli(hub, ['whoami', '--json', 'account'], { env: { ...env, SEAMARK_TOKEN: 'seamark_other' } }),
      ];
    });

    expect([other?.out, named?.out].map((out) => JSON.parse(out ?? ''))).toEqual([
      { account: null },
      { account: null },
    ]);
  });

  it('is over at logout', async () => {
    const env = await aHome();

    const { logout, again, whoami } = await withHub(answers, async (hub) => {
      await runCli(hub, ['login'], { env, input: 'seamark_good' });
      return {
        logout: await runCli(hub, ['logout'], { env }),
        again: await runCli(hub, ['logout'], { env }),
        whoami: await runCli(hub, ['whoami', '--json', 'account'], { env }),
      };
    });

    expect([logout.code, again.code]).toEqual([0, 0]);
    expect(again.err).toContain('No token was kept');
    expect(JSON.parse(whoami.out)).toEqual({ account: null });
  });
});

describe('config', () => {
  it('sets what stands in for a variable that is not set, shows it, and forgets it', async () => {
    const env = await aHome();
    const config = (...words: readonly string[]) => runCli({ url: '' } as never, ['config', ...words], { env });

    const set = await config('set', 'url', 'http://hub.example');
    const shown = await config();
    await config('unset', 'url');
    const after = await config();

    expect(set.err).toContain('url is http://hub.example from now on.');
    expect(shown.out).toMatch(/^url\thttp:\/\/hub\.example\tthe hub/);
    expect(shown.out).toContain(join(env.XDG_CONFIG_HOME, 'seamark', 'logins.json'));
    expect(after.out).toMatch(/^url\t\t/);
  });

  it('is asked by every command, after the environment', async () => {
    const env = await aHome();

    const ran = await withHub(answers, async (hub) => {
      await runCli(hub, ['config', 'set', 'url', hub.url], { env });
      await runCli(hub, ['config', 'set', 'accessible', '1'], { env });
      return runCli({ url: '' } as never, ['config'], { env, isTerminal: true });
    });

    expect(ran.out).toMatch(/^Name: url\nValue: http/);
  });

  it('knows its settings', async () => {
    const ran = await runCli({ url: '' } as never, ['config', 'set', 'colour', 'blue'], { env: await aHome() });

    expect(ran.code).toBe(2);
    expect(ran.err).toContain('There is no setting "colour": there are url, data, editor and accessible.');
  });
});
