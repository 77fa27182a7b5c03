import { parquetReadObjects } from 'hyparquet';
import { accepted, type Export } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';

const { as, hub, tokenOf } = await testHub();
const RESEARCHER = 'researcher@ostrava';
const researcher = as(RESEARCHER);

interface ToldPortion {
  readonly id: string;
  readonly type: string;
  readonly position: number;
  readonly marking: {
    readonly label: string;
    readonly communities: readonly string[];
    organizations: readonly string[];
  };
  readonly content: { readonly is: string; readonly text?: string; readonly identifiers?: readonly string[] } | null;
}

interface ToldAdvisory {
  readonly tlp: string;
  readonly name: string;
  readonly publishedAt: string | null;
  readonly updatedAt: string;
  readonly title: string | null;
  readonly withheld: number;
  readonly portions: readonly ToldPortion[];
}

interface ToldRow {
  readonly communities: readonly string[];
  readonly organizations: readonly string[];
  readonly text: string | null;
  readonly identifiers?: readonly string[];
}

async function made(format: 'JSONL' | 'PARQUET'): Promise<Export> {
  let job: Export | null = accepted(await researcher.exports.start({ format })).export;
  while (job?.state === 'RUNNING') job = await researcher.exports.get(job.id);
  if (job === null) throw new Error('the export is gone');
  return job;
}

async function bytesOf({ files }: Export, name: string): Promise<ArrayBuffer> {
  const file = files.find((each) => each.name === name);
  const headers = { authorization: `Bearer ${tokenOf(RESEARCHER)}` };
  return (await fetch(new URL(file?.path ?? '/exports/none/none', hub.url), { headers })).arrayBuffer();
}

async function told(): Promise<readonly ToldAdvisory[]> {
  const text = new TextDecoder().decode(await bytesOf(await made('JSONL'), 'advisories.jsonl'));
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ToldAdvisory);
}

describe('an export as Parquet', () => {
  it('has a row for each advisory that the same export has a line for', async () => {
    const rows = await parquetReadObjects({ file: await bytesOf(await made('PARQUET'), 'advisories.parquet') });

    expect(rows.map(({ tlp, name, title, withheld }) => [tlp, name, title, withheld])).toEqual(
      (await told()).map(({ tlp, name, title, withheld }) => [tlp, name, title, withheld]),
    );
    const times = rows.map(({ published_at: published, updated_at: updated }) => [published, updated] as Date[]);
    expect(times.map((both) => both.map((at) => at.toISOString()))).toEqual(
      (await told()).map(({ publishedAt, updatedAt }) => [publishedAt, updatedAt]),
    );
  });

  it('has a row for each portion, what is withheld among them, and lists as lists', async () => {
    const rows = await parquetReadObjects({ file: await bytesOf(await made('PARQUET'), 'portions.parquet') });

    const expected = (await told()).flatMap(({ name, portions }) =>
      portions.map(({ id, type, position, marking, content }) => ({
        ...{ tlp: marking.label, advisory: name, portion: id, position, type, withheld: content === null },
        ...{ communities: marking.communities, organizations: marking.organizations },
        text: content?.is === 'prose' ? content.text : undefined,
        identifiers: content?.identifiers ?? null,
      })),
    );
    const found = rows.map(({ tlp, advisory, portion, position, type, withheld, ...row }) => {
      const { communities, organizations, text, identifiers } = row as Record<string, unknown> as unknown as ToldRow;
      const isProse = expected.find(({ portion: id }) => id === portion)?.text !== undefined;
      return {
        ...{ tlp, advisory, portion, position, type, withheld, communities, organizations },
        ...{ text: isProse ? text : undefined, identifiers: identifiers ?? null },
      };
    });
    expect(found).toEqual(expected);
    expect(expected.some(({ withheld }) => withheld)).toBe(true);
    expect(expected.some(({ identifiers }) => (identifiers?.length ?? 0) > 1)).toBe(true);
  });

  it('is told of by its manifest as every other is', async () => {
    const job = await made('PARQUET');

    const manifest = JSON.parse(new TextDecoder().decode(await bytesOf(job, 'MANIFEST.json')));
    const [advisories, portions] = job.files;
    expect(manifest).toMatchObject({
      format: 'PARQUET',
      files: [advisories, portions].map((file) => file?.sha256).map((sha256) => ({ sha256 })),
    });
    expect([advisories?.name, portions?.name]).toEqual(['advisories.parquet', 'portions.parquet']);
    expect(portions?.rows).toBeGreaterThan(advisories?.rows ?? Infinity);
  });
});
