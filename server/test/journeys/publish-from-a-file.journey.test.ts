import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../platform/config/project-root.js';
import { hubCli } from '../hub-cli.js';
import { testHub } from '../test-hub.js';

const hub = await testHub();
const cli = hubCli(hub);
const folder = await mkdtemp(path.join(tmpdir(), 'seamark-'));
const EXAMPLE = path.join(projectRoot(), 'seeds/examples/jailbreak.md');
const AUTHOR = 'author@meridian';

/** What an account reads of the table that governments alone have at first. */
async function rows(account: string, name: string): Promise<number> {
  const { out } = await cli(account, ['show', name]);
  return out.split('\n').filter((line) => line.includes('14.2 %')).length;
}

async function publishExample(): Promise<string> {
  const published = await cli(AUTHOR, ['publish', EXAMPLE, '--yes', '--json', 'name']);
  return JSON.parse(published.out).name;
}

describe('a draft file of the tour', () => {
  it('goes from check through preview and publish to a marking that is narrowed at once', async () => {
    const checked = await cli(AUTHOR, ['draft', 'check', EXAMPLE]);
    const preview = await cli(AUTHOR, ['draft', 'preview', EXAMPLE, '--as', 'public']);
    const name = await publishExample();
    const before = [await rows('handler@cert', name), await rows('handler@assurance', name)];
    const marked = await cli(AUTHOR, ['mark', name, '9', 'TLP:RED', 'to', 'person:handler@cert']);

    expect([checked.code, preview.code, marked.code]).toEqual([0, 0, 0]);
    expect(checked.out).toContain('9\tTECHNICAL_DETAIL\tTLP:AMBER\tGOVERNMENT\tCONTENT\t2\t2\n');
    expect(preview.out).toContain('Reads 6 of 10 portions.');
    expect(preview.out).not.toContain('lighthouse');
    expect(before).toEqual([1, 1]);
    expect(marked.err).toMatch(/2 accounts of .*National CERT.* have read it so far\./);
    expect([await rows('handler@cert', name), await rows('handler@assurance', name)]).toEqual([1, 0]);
  });

  it('is told with all readers before it is published by somebody at a terminal', async () => {
    const { code, err } = await cli(AUTHOR, ['publish', EXAMPLE], { isTerminal: true, answer: 'n' });

    expect(code).toBe(1);
    expect(err).toContain('  public                                 reads 6 of 10, is told of 4 more\n');
    expect(err).toContain('  second@cert                            reads 10 of 10\n');
  });

  it('is not let wider without its name', async () => {
    const name = await publishExample();

    const opened = await cli(AUTHOR, ['mark', name, '9', 'TLP:AMBER', 'to', 'sector:GOVERNMENT', 'org:tern-cloud']);

    expect(opened.code).toBe(2);
    expect(await rows('handler@tern', name)).toBe(0);
  });

  it('tells of both revisions and of the words between them, as each reader may read them', async () => {
    const name = await publishExample();
    const file = path.join(folder, 'revised.md');
    await cli(AUTHOR, ['draft', 'pull', name, file]);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('14.2 %', '15.3 %').replace('No account', 'No further account'));
    const revised = await cli(AUTHOR, [
      'revise',
      file,
      '--yes',
      '--note',
      'Measured anew.',
      '--note-marking',
      'TLP:GREEN',
    ]);

    const agency = await cli('handler@cert', ['diff', name], { isTerminal: true });
    const visitor = await cli(undefined, ['diff', name], { isTerminal: true });
    const log = await cli('researcher@ostrava', ['log', name]);

    expect(revised.code).toBe(0);
    expect(agency.out).toContain('[-14-]{+15+}.[-2-]{+3+} %');
    expect(visitor.out).toContain('1 portion: 1 changed');
    expect(visitor.out).not.toContain('15.3');
    expect(log.out).toMatch(/^2\t.*\tChanged\t.*\tMeasured anew\.\n1\t/);
  });

  it('is shown to its source as others see it, once it is published', async () => {
    const name = await publishExample();

    const publicly = await cli(AUTHOR, ['show', name, '--as', 'public']);
    const agency = await cli('handler@cert', ['show', name, '--as', 'public']);

    expect(publicly.code).toBe(0);
    expect(publicly.out).toContain('9  Technical detail  [redacted: TLP:AMBER]');
    expect(agency.code).not.toBe(0);
  });

  it('is refused with 5 once somebody else has pushed', async () => {
    const [mine, other] = [path.join(folder, 'mine.md'), path.join(folder, 'other.md')];
    await writeFile(mine, await readFile(EXAMPLE, 'utf8'));
    const saved = await cli(AUTHOR, ['draft', 'push', mine]);
    await cli(AUTHOR, ['draft', 'pull', saved.out.split('\t')[0] ?? '', other]);
    await writeFile(other, (await readFile(other, 'utf8')).replace('No account', 'No further account'));

    const theirs = await cli(AUTHOR, ['draft', 'push', other]);
    const stale = await cli(AUTHOR, ['draft', 'push', mine]);

    expect([saved.code, theirs.code, stale.code]).toEqual([0, 0, 5]);
    expect(stale.err).toContain('newer.md');
  });

  it('leaves a portion that its author cannot see as it is, and says so', async () => {
    const name = await publishExample();
    const file = path.join(folder, 'low.md');
    await hub.superuser.query(
      `UPDATE hub.token SET ceiling = 1 WHERE person_id = (SELECT id FROM hub.person WHERE account = $1)`,
      [AUTHOR],
    );

    const pulled = await cli(AUTHOR, ['draft', 'pull', name, file]);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('No account', 'No further account'));
    const revised = await cli(AUTHOR, ['revise', file, '--yes']);

    expect(pulled.err).toContain('2 portions that you cannot see: not in the file, and kept as before.');
    expect(text).not.toContain('14.2 %');
    expect(revised).toMatchObject({ code: 0 });
    expect(await rows('handler@cert', name)).toBe(1);
  });
});
