import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { anAnsweredAdvisory, CERT } from '../../sdk/test/answered.js';
import { withHub } from '../test/run-cli.js';

const PROGRAM = fileURLToPath(new URL('../bin/seamark.js', import.meta.url));
const VIEWER = {
  account: 'handler@cert',
  name: 'Dana',
  organization: CERT,
  roles: [],
  communities: [],
  service: false,
  ceiling: 'RED',
};

function start(url: string, words: readonly string[]) {
  return spawn(process.execPath, [PROGRAM, ...words], { env: { SEAMARK_URL: url }, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function codeOf(program: ChildProcess): Promise<number | null> {
  const [code] = await once(program, 'exit');
  return code;
}

it('ends with the exit code of its command', async () => {
  const codes = await withHub({ advisory: () => null }, (hub) =>
    Promise.all([
      codeOf(start(hub.url, ['--help'])),
      codeOf(start(hub.url, ['bogus'])),
      codeOf(start(hub.url, ['show', 'SMK-1'])),
    ]),
  );

  expect(codes).toEqual([0, 2, 4]);
});

it('writes all of a long answer to a pipe before it ends', async () => {
  const many = Array.from({ length: 100 }, (_, n) =>
    anAnsweredAdvisory({ name: `SMK-${n}`, summary: 'x'.repeat(20_000) }),
  );
  const advisories = () => ({
    nodes: many,
    pageInfo: { hasNextPage: false, hasPreviousPage: false },
    feedCursor: 'c0',
  });

  const out = await withHub({ advisories }, (hub) => text(start(hub.url, ['ls', '--limit', '100', '--json']).stdout));

  expect(JSON.parse(out)).toHaveLength(100);
});

it('ends quietly when whoever reads has had enough', async () => {
  const many = Array.from({ length: 100 }, () => anAnsweredAdvisory({ title: 'x'.repeat(20_000) }));
  const advisories = () => ({
    nodes: many,
    pageInfo: { hasNextPage: false, hasPreviousPage: false },
    feedCursor: 'c0',
  });

  const [code, err] = await withHub({ advisories }, async (hub) => {
    const program = start(hub.url, ['ls', '--limit', '100']);
    program.stdout.once('data', () => program.stdout.destroy());
    return Promise.all([codeOf(program), text(program.stderr)]);
  });

  expect({ code, err }).toEqual({ code: 0, err: '' });
});

it('stops watching at Ctrl-C with 130', async () => {
  const code = await withHub({ viewer: () => VIEWER }, async (hub) => {
    const program = start(hub.url, ['watch']);
    program.stderr.on('data', (said: Uint8Array) => String(said).includes('Live since') && program.kill('SIGINT'));
    return codeOf(program);
  });

  expect(code).toBe(130);
});
