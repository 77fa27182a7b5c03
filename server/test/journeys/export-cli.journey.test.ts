import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accepted, type Export, type ExportFile } from '@seamark/sdk';
import { afterAll, describe, expect, it } from 'vitest';
import { hubCli } from '../hub-cli.js';
import { testHub } from '../test-hub.js';

const opened = await testHub();
const cli = hubCli(opened);
const RESEARCHER = 'researcher@ostrava';
const researcher = opened.as(RESEARCHER);
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seamark-export-'));
  folders.push(folder);
  return folder;
}

async function finished({ id }: Export): Promise<ExportFile> {
  const job = await researcher.exports.get(id);
  if (job?.state === 'RUNNING') return finished(job);
  const [file] = job?.files ?? [];
  if (file === undefined) throw new Error('the export has no file');
  return file;
}

/** A folder as a download leaves it that broke off, with what it had of the file. */
async function brokenOff(
  make: (whole: Buffer) => Buffer,
): Promise<{ readonly folder: string; readonly whole: Buffer }> {
  const folder = await aFolder();
  const job = accepted(await researcher.exports.start({ where: {}, format: 'JSONL' })).export;
  const file = await finished(job);
  const pieces: Uint8Array[] = [];
  for await (const bytes of researcher.exports.download(file)) pieces.push(bytes);
  const whole = Buffer.concat(pieces);
  await writeFile(join(folder, `${file.name}.${file.sha256.slice(0, 12)}.part`), make(whole));
  const draft = JSON.stringify({ where: {}, format: 'JSONL' });
  await writeFile(join(folder, '.seamark-export.json'), JSON.stringify({ id: job.id, draft }));
  return { folder, whole };
}

describe('seamark export', () => {
  it('leaves files that are what their manifest says, and nothing else', async () => {
    const folder = await aFolder();

    const { code, err } = await cli(RESEARCHER, ['export', '--format', 'csv', '-o', folder]);

    expect(err).toContain('Redacted to what you may see.');
    expect(code).toBe(0);
    expect((await readdir(folder)).toSorted()).toEqual(['MANIFEST.json', 'advisories.csv', 'portions.csv']);
    const { files } = JSON.parse(await readFile(join(folder, 'MANIFEST.json'), 'utf8'));
    for (const { name, sha256 } of files) {
      const bytes = await readFile(join(folder, name));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });

  it('goes on with a download that broke off', async () => {
    const { folder, whole } = await brokenOff((bytes) => bytes.subarray(0, 1_000));

    const { code, err } = await cli(RESEARCHER, ['export', '-o', folder]);

    expect(err).toContain('advisories.jsonl goes on at byte 1000.');
    expect(code).toBe(0);
    expect((await readFile(join(folder, 'advisories.jsonl'))).equals(whole)).toBe(true);
    expect(await readdir(folder)).not.toContain('.seamark-export.json');
  });

  it('keeps no file that is another than the hub made', async () => {
    const { folder } = await brokenOff(() => Buffer.from('something else'));

    const { code, err } = await cli(RESEARCHER, ['export', '-o', folder]);

    expect(code).toBe(1);
    expect(err).toContain('is not what the hub made');
    expect(await readdir(folder)).not.toContain('advisories.jsonl');
  });

  it('says who may, to whoever may not', async () => {
    const { code, err } = await cli('handler@cert', ['export', '-o', await aFolder()]);

    expect(code).toBe(1);
    expect(err).toContain('takes the role RESEARCHER');
  });
});
