import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../test/run-cli.js';

async function script(shell: string): Promise<string> {
  return (await runCli({ url: '' } as never, ['completion', shell])).out;
}

/** What bash offers behind these words. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const asking = `${await script('bash')}
COMP_WORDS=(seamark "$@"); COMP_CWORD=$#; _seamark; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = await promisify(execFile)('bash', ['--norc', '-c', asking, 'bash', ...words]);
  return stdout.trim().split('\n');
}

describe('completion in bash', () => {
  it('offers commands and options as they go together', async () => {
    expect(await offered('')).toEqual(expect.arrayContaining(['draft', 'whoami', '--url', '--as']));
    expect(await offered('dr')).toEqual(['draft']);
    expect(await offered('draft', 'pu')).toEqual(['pull', 'push']);
    expect(await offered('draft', 'pull', '--fo')).toEqual(['--force']);
    expect(await offered('--as', 'handler@cert', 'withdraw', '--rea')).toEqual(['--reason']);
    expect(await offered('show', '--u')).toEqual(['--url']);
  });

  it('offers nothing of its own where a file stands', async () => {
    expect(await offered('publish', 'calen')).toEqual(['']);
  });
});

it.each(['zsh', 'fish'])('completion names every command for %s, with what it does', async (shell) => {
  const text = await script(shell);

  for (const word of ['draft', 'pull', 'whoami', 'watch']) expect(text).toContain(word);
  expect(text).toContain('write a draft, or what is published, into a draft file');
});

it('completion knows three shells', async () => {
  const ran = await runCli({ url: '' } as never, ['completion', 'tcsh']);

  expect(ran.code).toBe(2);
  expect(ran.err).toContain('bash, zsh or fish');
});
