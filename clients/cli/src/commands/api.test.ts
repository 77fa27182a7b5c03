import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli, withHub } from '../../test/run-cli.js';

const EMPTY = { nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false }, feedCursor: 'c0' };
const QUERY =
  'query ($n: Int, $f: AdvisoryFilter, $o: AdvisoryOrder) { advisories(first: $n, filter: $f, orderBy: $o) { totalCount } }';

it('prints the answer as it came', async () => {
  const advisories = () => ({ ...EMPTY, totalCount: 7 });

  const { code, out } = await withHub({ advisories }, (hub) => runCli(hub, ['api', '{ advisories { totalCount } }']));

  expect({ code, out }).toEqual({ code: 0, out: '{"data":{"advisories":{"totalCount":7}}}\n' });
});

it('sends variables as what they look like, and as text where told', async () => {
  const asked: unknown[] = [];
  const advisories = (variables: object) => (asked.push({ ...variables }), { ...EMPTY, totalCount: 0 });
  const words = ['api', '-F', 'n=5', '-F', 'f={"aliases":["007"]}', '-f', 'o=SEVERITY_DESC', QUERY];

  const { code } = await withHub({ advisories }, (hub) => runCli(hub, words));

  expect(code).toBe(0);
  expect(asked).toMatchObject([{ first: 5, filter: { aliases: ['007'] }, orderBy: 'SEVERITY_DESC' }]);
});

it('reads a query from a file and from standard input', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'seamark-')), 'q.graphql');
  await writeFile(file, '{ __typename }');

  const fromFile = await withHub({}, (hub) => runCli(hub, ['api', `@${file}`]));
  const fromInput = await withHub({}, (hub) => runCli(hub, ['api', '-'], { input: '{ __typename }' }));
  const fromNowhere = await withHub({}, (hub) => runCli(hub, ['api', '@/nowhere']));

  expect(fromFile.out).toBe('{"data":{"__typename":"Query"}}\n');
  expect(fromInput.out).toBe(fromFile.out);
  expect(fromNowhere.code).toBe(2);
});

it('prints errors as well, and ends with 1', async () => {
  const { code, out, err } = await withHub({}, (hub) => runCli(hub, ['api', '{ nonsense }']));

  expect(code).toBe(1);
  expect(JSON.parse(out).errors[0].message).toContain('nonsense');
  expect(err).toBe('');
});
