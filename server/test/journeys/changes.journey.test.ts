import { accepted, type Advisory, amber, clear, prose } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { anOsvRecord } from '../../features/interop/model/fake-records.js';
import { hubCli } from '../hub-cli.js';
import { testHub } from '../test-hub.js';

const opened = await testHub();
const { as } = opened;
const cli = hubCli(opened);

const AUTHOR = 'author@meridian';
const CERT = amber({ organizations: ['national-cert'] });
/** Some who are shown different parts of the sample; without a name, a visitor. */
const READERS = [undefined, 'handler@cert', AUTHOR];

/** A second and more lie between what is done before and after, so that times tell them apart. */
async function aMoment(): Promise<Date> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  const moment = new Date();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return moment;
}

async function published(): Promise<Advisory> {
  const portions = [prose('TITLE')('A bypass in two words', clear()), prose('IMPACT')('Two words.', CERT)];
  return accepted(await as(AUTHOR).advisories.publishNow({ kind: 'SAFEGUARD_CIRCUMVENTION', portions })).advisory;
}

/** Says another thing in one of its portions. */
async function revised({ name }: Advisory, type: string, text: string): Promise<void> {
  const now = await as(AUTHOR).advisories.get(name);
  if (now === null) throw new Error(`${name} is gone.`);
  const [title, impact] = now.portions;
  const said = (id: string | undefined, from: 'TITLE' | 'IMPACT', otherwise: string) => ({
    id: id ?? '',
    ...prose(from)(type === from ? text : otherwise, from === 'TITLE' ? clear() : CERT),
  });
  accepted(
    await as(AUTHOR).advisories.revise({
      name,
      expectViewKey: now.viewKey,
      portions: [said(title?.id, 'TITLE', now.title ?? ''), said(impact?.id, 'IMPACT', 'Two words.')],
    }),
  );
}

async function withdrawn({ name }: Advisory): Promise<void> {
  const viewKey = (await as(AUTHOR).advisories.get(name))?.viewKey ?? '';
  accepted(await as(AUTHOR).advisories.withdraw({ name, expectViewKey: viewKey, reason: 'It was wrong' }));
}

async function changesTo(account: string | undefined, since: Date, until?: Date) {
  return (await all(as(account).advisories.changes({ since, until, first: 2 }))).map(
    ({ advisoryName, type, events, before, after }) => ({
      ...{ advisoryName, type, events },
      titles: [before?.title ?? null, after?.title ?? null],
    }),
  );
}

describe('what changed between two times', () => {
  it('is told to each reader as far as it changed for that reader', async () => {
    const advisory = await published();
    const start = await aMoment();
    await revised(advisory, 'IMPACT', 'Three words.');
    const middle = await aMoment();
    await revised(advisory, 'TITLE', 'A bypass in three words');
    const end = await aMoment();

    const { name: advisoryName } = advisory;
    const [old, anew] = ['A bypass in two words', 'A bypass in three words'];
    const revision = { advisoryName, type: 'REVISED', events: 1 };
    expect(await changesTo('handler@cert', start, middle)).toEqual([{ ...revision, titles: [old, old] }]);
    expect(await changesTo('handler@cert', start, end)).toEqual([{ ...revision, events: 2, titles: [old, anew] }]);
    expect(await changesTo(undefined, start, middle)).toEqual([]);
    expect(await changesTo(undefined, middle, end)).toEqual([{ ...revision, titles: [old, anew] }]);
    expect(await changesTo(undefined, end)).toEqual([]);
  });

  it(
    'is what all events of that while come to, for every reader and while of the sample',
    { timeout: 120_000 },
    async () => {
      for (const account of READERS) {
        const events = await all(as(account).events.list({ first: 100 }));
        const times = [0.2, 0.6, 1].map((share) => events[Math.ceil(events.length * share) - 1]?.at ?? new Date());
        for (const [since = new Date(0), until] of [[new Date(0), times[0]], [times[0], times[1]], [times[1]]]) {
          const within = events.filter(({ at }) => at > since && at <= (until ?? new Date()));
          const due = [...new Set(within.toReversed().map(({ advisoryName }) => advisoryName))].map((name) => ({
            name,
            events: within.filter(({ advisoryName }) => advisoryName === name).length,
          }));

          const told = await all(as(account).advisories.changes({ since, until, first: 30 }));

          expect(told.map(({ advisoryName: name, events: number }) => ({ name, events: number }))).toEqual(due);
        }
      }
    },
  );

  it('tells of what was withdrawn, and of what was taken away the name alone', async () => {
    const [advisory, other] = [await published(), await published()];
    const start = await aMoment();
    await withdrawn(advisory);
    const title = other.portions.find(({ type }) => type === 'TITLE')?.id ?? '';
    const marks = [{ portion: title, marking: CERT }];
    accepted(await as(AUTHOR).advisories.mark({ name: other.name, expectViewKey: other.viewKey, marks }));

    const told = await changesTo('researcher@ostrava', start);

    expect(told).toEqual([
      { advisoryName: other.name, type: 'RETRACTED', events: 1, titles: [null, null] },
      {
        ...{ advisoryName: advisory.name, type: 'WITHDRAWN', events: 1 },
        titles: ['A bypass in two words', 'A bypass in two words'],
      },
    ]);
  });

  it('is listed by the command line as the library lists it', async () => {
    const since = '2026-01-01T00:00:00Z';
    const listed = await all(as('handler@cert').advisories.changes({ since, first: 100 }));

    const { code, out } = await cli('handler@cert', ['changes', '--since', since]);

    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect([code, listed.length > 0]).toEqual([0, true]);
    expect(lines.map(([, , events, name]) => [name, Number(events)])).toEqual(
      listed.map(({ advisoryName, events }) => [advisoryName, events]),
    );
  });
});

/** Three records of a database, each with a score of CVSS. */
async function imported(scores: readonly string[]): Promise<void> {
  const records = scores.map((score, place) => {
    const severity = [{ type: 'CVSS_V3', score: `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/${score}` }];
    return JSON.stringify(anOsvRecord({ id: `PYSEC-2026-90${place}`, severity }));
  });
  accepted(await as(AUTHOR).advisories.importRecords({ format: 'OSV', marking: { tlp: 'CLEAR' }, records }));
}

describe('what was downgraded', () => {
  it('is what was rated lower when its record was imported again', async () => {
    const [high, low] = ['C:H/I:H/A:H', 'C:L/I:N/A:N'];
    await imported([high, low, high]);
    const since = await aMoment();
    await imported([high, high, low]);

    const words = ['changes', '--since', since.toISOString(), '--downgraded', '--json', 'advisoryName'];
    const { code, out } = await cli(undefined, words, { now: new Date() });

    const { items } = await as()
      .advisories.list({ where: { aliases: ['PYSEC-2026-902'] } })
      .page();
    expect([code, items.length]).toEqual([0, 1]);
    expect(JSON.parse(out)).toEqual(items.map(({ name: advisoryName }) => ({ advisoryName })));
  });
});

describe('a question about the past', () => {
  it.each([
    ['changes since a time to come', () => as().advisories.changes({ since: '2999-01-01T00:00:00Z' }).page()],
    [
      'changes until before they begin',
      () => as().advisories.changes({ since: '2026-02-01T00:00:00Z', until: '2026-01-01T00:00:00Z' }).page(),
    ],
    ['a list as of a time to come', () => as().advisories.list({ asOf: '2999-01-01T00:00:00Z' }).page()],
  ])('is refused when it asks for %s', async (_, ask) => {
    await expect(ask()).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('finds nothing as of a time before the hub’s first record', async () => {
    const asOf = '1999-01-01T00:00:00Z';
    const list = as(AUTHOR).advisories.list({ asOf });
    const found = await as(AUTHOR).advisories.search('model', { asOf }).page();

    expect([(await list.page()).items, await list.count()]).toEqual([[], 0]);
    expect([found.items, found.totalCount]).toEqual([[], 0]);
  });

  it('goes on with a cursor of the same time, and of no other', async () => {
    const [one, other] = [await aMoment(), await aMoment()];
    const page = (asOf: Date, after: string | null) =>
      ask(`{ advisories(first: 2, asOf: "${asOf.toISOString()}"${after === null ? '' : `, after: "${after}"`}) {
        nodes { name } pageInfo { endCursor } } }`);

    const first = await page(one, null);
    const cursor = first.data?.advisories.pageInfo.endCursor ?? '';

    expect((await page(one, cursor)).data?.advisories.nodes.length).toBe(2);
    expect((await page(other, cursor)).errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
  });

  it('is no export, when it is too large for one, and says how large it is', async () => {
    const small = await opened.beside({ exportLimit: 3 });
    const seen = await as('researcher@ostrava').advisories.list().count();

    const { data } = await ask(
      'mutation { startExport(input: { format: JSONL }) { ... on InvalidInputRefusal { problems { code message path } } } }',
      { url: small.url, token: opened.tokenOf('researcher@ostrava') },
    );

    expect(seen).toBeGreaterThan(3);
    expect(data?.startExport.problems).toMatchObject([{ code: 'EXPORT_TOO_LARGE', path: ['filter'] }]);
    expect(data?.startExport.problems[0]?.message).toContain('advisories fit; an export holds 3 at most');
    expect(await as('researcher@ostrava').exports.list()).toEqual([]);
  });
});

async function all<T>(pages: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of pages) items.push(item);
  return items;
}

/** Only what these tests look at. */
interface Answer {
  readonly data?: {
    readonly advisories: {
      readonly nodes: readonly unknown[];
      readonly pageInfo: { readonly endCursor: string };
    };
    readonly startExport: { readonly problems: readonly { readonly message: string }[] };
  };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

async function ask(
  query: string,
  { url, token }: { readonly url: string; readonly token?: string } = { url: opened.hub.url },
): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await answer.json()) as Answer;
}
