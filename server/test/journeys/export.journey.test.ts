import { createHash } from 'node:crypto';
import { accepted, type Export, type ExportFile, green, prose, type Seamark } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';

const { as, hub, beside, tokenOf, superuser } = await testHub();
const RESEARCHER = 'researcher@ostrava';
const researcher = as(RESEARCHER);

async function finished(seamark: Seamark, { id }: Export): Promise<Export> {
  const job = await seamark.exports.get(id);
  if (job === null) throw new Error('the export is gone');
  return job.state === 'RUNNING' ? finished(seamark, job) : job;
}

async function made(seamark: Seamark, draft: Parameters<Seamark['exports']['start']>[0]): Promise<Export> {
  return finished(seamark, accepted(await seamark.exports.start(draft)).export);
}

function get(
  path: string,
  account: string | null = RESEARCHER,
  headers: Record<string, string> = {},
): Promise<Response> {
  const bearer = account === null ? {} : { authorization: `Bearer ${tokenOf(account)}` };
  return fetch(new URL(path, hub.url), { headers: { ...bearer, ...headers } });
}

async function textOf(job: Export, name: string, account = RESEARCHER): Promise<string> {
  const file = job.files.find((each) => each.name === name);
  return (await get(file?.path ?? '/exports/none/none', account)).text();
}

function fileOf({ files: [file] }: Export): ExportFile {
  if (file === undefined) throw new Error('the export has no file');
  return file;
}

/** Gives a member of the sample a role more. */
async function grant(account: string, role: string): Promise<void> {
  await superuser.query(
    `INSERT INTO hub.person_role (person_id, role, since) SELECT p.id, $2, now() - interval '1 hour' FROM hub.person p WHERE p.account = $1`,
    [account, role],
  );
}

describe('an export', () => {
  it('holds what its owner reads, a line an advisory, with a manifest that knows each file by its hash', async () => {
    const job = await made(researcher, { format: 'JSONL' });

    const lines = (await textOf(job, 'advisories.jsonl')).trimEnd().split('\n');
    const told = lines.map((line) => JSON.parse(line));
    const read: string[] = [];
    for await (const { name } of researcher.advisories.list({ first: 100 })) read.push(name);
    expect(told.map(({ name }) => name)).toEqual(read.toSorted());
    const manifest = JSON.parse(await textOf(job, 'MANIFEST.json'));
    expect(manifest).toMatchObject({ advisories: read.length, format: 'JSONL', query: { asOf: null } });
    expect(manifest.clearance).toContain('as researcher@ostrava');
    const hash = createHash('sha256')
      .update(await textOf(job, 'advisories.jsonl'))
      .digest('hex');
    expect(manifest.files).toEqual([
      { name: 'advisories.jsonl', rows: read.length, bytes: expect.any(Number), sha256: hash },
    ]);
  });

  it('tells each portion as the graph does, and of what is withheld its type and label', async () => {
    const job = await made(researcher, { where: { kinds: ['SAFEGUARD_CIRCUMVENTION'] }, format: 'JSONL' });

    for (const line of (await textOf(job, 'advisories.jsonl')).trimEnd().split('\n')) {
      const told = JSON.parse(line);
      const seen = await researcher.advisories.get(told.name);
      expect(told.revisionId).toBe(seen?.revisionId);
      expect(
        told.portions.map((portion: { id: string; content: unknown }) => [portion.id, portion.content === null]),
      ).toEqual(seen?.portions.map(({ id, content }) => [id, content.is === 'withheld']));
    }
  });

  it('is a table of advisories and one of portions, a label in every row', async () => {
    const job = await made(researcher, { format: 'CSV' });

    const [heading, ...rows] = (await textOf(job, 'portions.csv')).split(/\r\n(?=TLP:|$)/);
    expect(job.files.map(({ name }) => name)).toEqual(['advisories.csv', 'portions.csv', 'MANIFEST.json']);
    expect(heading).toMatch(/^tlp,advisory,portion,/);
    expect(rows.filter((row) => row !== '').every((row) => row.startsWith('TLP:'))).toBe(true);
    expect(job.files[1]?.rows).toBe(rows.length - 1);
  });

  it('goes on from any byte, whichever process is asked', async () => {
    const job = await made(researcher, { format: 'JSONL' });
    const { path, sha256 } = fileOf(job);
    const another = await beside();
    const whole = Buffer.from(await textOf(job, 'advisories.jsonl'));

    const authorization = `Bearer ${tokenOf(RESEARCHER)}`;
    const part = await fetch(new URL(path, another.url), { headers: { authorization, range: 'bytes=100-199' } });
    const head = await fetch(new URL(path, hub.url), { method: 'HEAD', headers: { authorization } });
    const rest: Uint8Array[] = [];
    for await (const bytes of researcher.exports.download({ path }, 100)) rest.push(bytes);

    expect([part.status, await part.text()]).toEqual([206, whole.subarray(100, 200).toString()]);
    expect(head.headers.get('etag')).toBe(`"${sha256}"`);
    expect(Buffer.concat(rest).toString()).toBe(whole.subarray(100).toString());
  });

  it('says when nothing is left to go on with, and when a copy is still the same', async () => {
    const job = await made(researcher, { format: 'JSONL' });
    const { path, sha256 } = fileOf(job);

    const behind = await get(path, RESEARCHER, { range: 'bytes=999999999-' });
    const same = await get(path, RESEARCHER, { 'if-none-match': `"${sha256}"` });

    expect([behind.status, same.status]).toEqual([416, 304]);
  });

  it('is its owner’s alone, and there for nobody else in the same words as one that never was', async () => {
    const job = await made(researcher, { format: 'JSONL' });
    const { path } = fileOf(job);

    const others = await Promise.all(['handler@cert', 'author@meridian', null].map((account) => get(path, account)));
    const nothing = await get('/exports/00000000-0000-4000-8000-000000000000/advisories.jsonl');

    const words = await nothing.text();
    expect(nothing.status).toBe(404);
    expect(await Promise.all(others.map((each) => each.text()))).toEqual([words, words, words]);
    expect(await as('handler@cert').exports.get(job.id)).toBeNull();
    expect(await as('handler@cert').exports.remove(job.id)).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    expect((await get(path, RESEARCHER, { authorization: 'Bearer smk_nothing' })).status).toBe(401);
  });

  it('never holds TLP:RED, whatever its owner reads, nor a draft', async () => {
    await grant('second@cert', 'RESEARCHER');
    await grant('author@meridian', 'RESEARCHER');
    const [named, author] = [as('second@cert'), as('author@meridian')];
    const red = await named.advisories.list({ where: { banners: ['RED'] } }).count();
    const drafts = await author.advisories.list({ where: { states: ['DRAFT'] } }).count();

    const job = await made(named, { format: 'JSONL' });
    const own = await made(author, { where: { states: ['DRAFT', 'PUBLISHED'] }, format: 'JSONL' });

    expect(red).toBeGreaterThan(0);
    expect(drafts).toBeGreaterThan(0);
    expect(await textOf(job, 'advisories.jsonl', 'second@cert')).not.toContain('"content":{"is":"prose","text":"RED');
    const told = (await textOf(job, 'advisories.jsonl', 'second@cert'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const shown = told.flatMap(({ portions }) =>
      portions.filter((portion: { content: unknown }) => portion.content !== null),
    );
    expect(shown.some(({ marking }) => marking.label === 'TLP:RED')).toBe(false);
    expect(told.some(({ tlp }) => tlp === 'TLP:RED')).toBe(false);
    expect(await textOf(own, 'advisories.jsonl', 'author@meridian')).not.toContain('"state":"DRAFT"');
  });

  it('is gone as soon as its owner has lost a right that it was made with', async () => {
    await grant('reader@cert', 'RESEARCHER');
    const reader = as('reader@cert');
    const job = await made(reader, { format: 'JSONL' });
    const { path } = fileOf(job);
    const before = await get(path, 'reader@cert');
    await superuser.query(
      `UPDATE hub.community_membership SET until = now() WHERE organization_id = (SELECT id FROM hub.organization WHERE handle = 'national-cert')`,
    );

    const after = await get(path, 'reader@cert');

    expect([before.status, after.status]).toEqual([200, 404]);
    expect(await reader.exports.get(job.id)).toBeNull();
    expect(await reader.exports.list()).toEqual([]);
  });

  it('is for researchers, refuses what is still to come, and finds no words in the past', async () => {
    const asOf = new Date('2030-01-01');

    expect(await as('reader@cert').exports.start({ format: 'CSV' })).toMatchObject({ ok: true });
    expect(await as('handler@cert').exports.start({ format: 'CSV' })).toMatchObject({ refusal: { code: 'FORBIDDEN' } });
    expect(await as().exports.start({ format: 'CSV' })).toMatchObject({ refusal: { code: 'FORBIDDEN' } });
    expect(await researcher.exports.start({ format: 'CSV', asOf })).toMatchObject({
      refusal: { problems: [{ code: 'TIME_TO_COME' }] },
    });
    expect(
      await researcher.exports.start({ format: 'CSV', asOf: new Date('2026-01-01'), where: { search: 'ray' } }),
    ).toMatchObject({ refusal: { problems: [{ code: 'NOT_OF_THE_PAST' }] } });
  });

  it('tells an earlier time: what was published later is not in it, what was revised later is as it was', async () => {
    const middle = new Date('2026-01-01T00:00:00Z');
    const job = await made(researcher, { format: 'JSONL', asOf: middle });

    const told = (await textOf(job, 'advisories.jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const all = await researcher.advisories.list().count();
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(all);
    expect(told.every(({ updatedAt }) => updatedAt <= middle.toISOString())).toBe(true);
  });

  it('counts its owner among the readers of every portion that it holds, before a file is fetched', async () => {
    const author = as('author@meridian');
    const portions = [prose('TITLE')('For members', green()), prose('SUMMARY')('What members are told.', green())];
    const { name } = accepted(await author.advisories.publishNow({ kind: 'PRACTICE', portions })).advisory;
    const readers = async () => (await author.advisories.readers(name))?.map(({ accounts }) => accounts).sort();
    expect(await readers()).toEqual([0, 0, 0]);

    await made(researcher, { where: { names: [name] }, format: 'CSV' });

    // The third portion says who publishes, to its source alone.
    expect(await readers()).toEqual([0, 1, 1]);
  });

  it('is removed by its owner, and said in the audit log', async () => {
    const job = await made(researcher, { format: 'CSV' });

    expect(await researcher.exports.remove(job.id)).toEqual({ ok: true });

    expect(await researcher.exports.get(job.id)).toBeNull();
    expect((await get(fileOf(job).path)).status).toBe(404);
    const { rows } = await superuser.query(
      `SELECT count(*)::int AS n FROM hub.audit_entry WHERE body::text LIKE '%export.started%' AND body::text LIKE $1`,
      [`%${job.id}%`],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});
