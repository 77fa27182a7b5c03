import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fakeTerminal } from '../../test/fake-terminal.js';
import { runCli, withHub } from '../../test/run-cli.js';
import { run } from '../run.js';

interface Sent {
  readonly input: { readonly format: string; readonly marking: unknown; readonly records: readonly string[] };
}

/** A hub that takes every record but those called `bad`, and remembers what it was sent. */
function aHub(already: readonly string[] = []) {
  const sent: Sent['input'][] = [];
  const importRecords = ({ input }: Sent) => {
    sent.push(input);
    return { __typename: 'ImportRecordsSuccess', outcomes: input.records.map((text) => outcomeOf(text, already)) };
  };
  return { sent, answers: { importRecords } };
}

function outcomeOf(text: string, already: readonly string[]) {
  const { id: identifier, warn } = JSON.parse(text) as { readonly id: string; readonly warn?: true };
  const problem = identifier === 'bad' ? { code: 'NO_TITLE', message: 'It has no title.' } : null;
  const result = problem ? 'SKIPPED' : already.includes(identifier) ? 'UNCHANGED' : 'TAKEN';
  const warnings = warn ? [{ code: 'URL_INVALID', message: 'No address.', path: [] }] : [];
  return { result, identifier, advisoryName: 'SMK-1', problem, warnings };
}

async function aFile(name: string, text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'import-')), name);
  await writeFile(file, text);
  return file;
}

const jsonl = (...ids: readonly string[]) => ids.map((id) => `${JSON.stringify({ id })}\n`).join('');

it('sends each line as a record, in batches, for everybody when no marking is given', async () => {
  const hub = aHub();
  const file = await aFile('records.jsonl', jsonl(...Array.from({ length: 120 }, (_, n) => `r${n}`)));

  const { code, out, err } = await withHub(hub.answers, (at) => runCli(at, ['import', 'osv', file]));

  expect(code).toBe(0);
  expect(out).toBe('taken\t120\nrevised\t0\nunchanged\t0\nskipped\t0\n');
  expect(err).toContain('OSV, as TLP:CLEAR, from 1 file. Nobody is woken.');
  expect(hub.sent.map(({ records }) => records.length)).toEqual([50, 50, 20]);
  expect(hub.sent[0]).toMatchObject({ format: 'OSV', marking: { tlp: 'CLEAR' } });
});

it('marks records as it is told, and does not begin with a marking that is none', async () => {
  const hub = aHub();
  const file = await aFile('records.jsonl', jsonl('r1'));
  const words = (marking: string) => ['import', 'osv', file, '--marking', marking];

  const good = await withHub(hub.answers, (at) => runCli(at, words('TLP:AMBER to org:tern-cloud')));
  const bad = await withHub(hub.answers, (at) => runCli(at, words('TLP:AMBER')));

  expect([good.code, bad.code]).toEqual([0, 2]);
  expect(hub.sent.map(({ marking }) => marking)).toMatchObject([{ tlp: 'AMBER', organizations: ['tern-cloud'] }]);
});

it('tells each record that was not taken with its line and the reason, takes the others, and ends with a code for it', async () => {
  const hub = aHub();
  const file = await aFile('records.jsonl', `${jsonl('r1')}{broken\n\n${jsonl('bad', 'r2')}\u2028`);

  const { code, out, err } = await withHub(hub.answers, (at) => runCli(at, ['import', 'osv', file]));

  expect(code).toBe(6);
  expect(out).toContain('taken\t2\n');
  expect(out).toContain(`skip\t${file}:2\tBROKEN\t`);
  expect(out).toContain(`skip\t${file}:4\tNO_TITLE\tIt has no title.\n`);
  expect(err).toContain('2 records skipped.');
});

it('keeps a record whole that holds a sign some take for a line end', async () => {
  const hub = aHub();
  const file = await aFile('records.jsonl', `{"id":"r1","text":"one\u2028two"}\n`);

  await withHub(hub.answers, (at) => runCli(at, ['import', 'osv', file]));

  expect(hub.sent[0]?.records).toEqual(['{"id":"r1","text":"one\u2028two"}']);
});

it('passes over a line that is too long for a record without holding it', async () => {
  const hub = aHub();
  const file = await aFile('records.jsonl', `${jsonl('r1')}{"id":"${'x'.repeat(500_000)}"}\n${jsonl('r2')}`);

  const { out } = await withHub(hub.answers, (at) => runCli(at, ['import', 'osv', file]));

  expect(out).toContain('taken\t2\n');
  expect(out).toContain(`skip\t${file}:2\tTOO_LONG`);
});

it('reads a folder and what is below it, documents of several records, and YAML as it is written', async () => {
  const hub = aHub();
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  await mkdir(join(folder, 'below'));
  await writeFile(
    join(folder, 'a.yaml'),
    'case-studies:\n  - id: s1\n    incident-date: 2020-01-01\n    fixed: 3.10\n    none: null\n  - id: s2\n',
  );
  await writeFile(join(folder, 'below', 'b.json'), '[{"id":"s3"},{"id":"bad"}]');
  await writeFile(join(folder, 'README.md'), 'no records');

  const { out } = await withHub(hub.answers, (at) => runCli(at, ['import', 'atlas', folder]));

  expect(hub.sent.flatMap(({ records }) => records)).toEqual([
    '{"id":"s1","incident-date":"2020-01-01","fixed":"3.10","none":null}',
    '{"id":"s2"}',
    '{"id":"s3"}',
    '{"id":"bad"}',
  ]);
  expect(out).toContain(`skip\t${join(folder, 'below', 'b.json')}[2]\tNO_TITLE`);
});

it('lets the first of an identifier count, so that a second run finds what the first one left', async () => {
  const hub = aHub();
  const file = await aFile('records.jsonl', '{"id":"r1","a":1,"b":2}\n{"b":2,"id":"r1","a":1}\n{"id":"r1","a":2}\n');

  const { out } = await withHub(hub.answers, (at) => runCli(at, ['import', 'osv', file]));

  expect(hub.sent.flatMap(({ records }) => records)).toHaveLength(1);
  expect(out).toContain('taken\t1\nrevised\t0\nunchanged\t1\nskipped\t1\n');
  expect(out).toContain(`skip\t${file}:3\tREPEATED\tAnother record of r1 stands at ${file}:1`);
});

it('says that nothing is new when everything is there already', async () => {
  const file = await aFile('records.jsonl', jsonl('r1'));

  const { code, err } = await withHub(aHub(['r1']).answers, (at) => runCli(at, ['import', 'osv', file]));

  expect(code).toBe(0);
  expect(err).toContain('Nothing is new: the hub has all of it as it is.');
});

it('draws how far it is for a person, and sums up what came of it in a table', async () => {
  const file = await aFile('records.jsonl', `${jsonl('r1', 'bad')}{"id":"r2","warn":true}\n`);

  const { out, err } = await withHub(aHub().answers, (at) => runCli(at, ['import', 'osv', file], { isTerminal: true }));

  expect(err).toMatch(/\r█{24} 100 % {2}3 records, \d+ a second/);
  expect(out).toContain('taken            2\nrevised          0\nunchanged        0\nskipped          1\n');
  expect(out).toContain(`Skipped:\n  ${file}:2 (bad): NO_TITLE: It has no title.`);
  expect(out).toContain(`1 time URL_INVALID, first at ${file}:3: No address.`);
});

it('prints what came of it as JSON', async () => {
  const file = await aFile('records.jsonl', jsonl('r1', 'bad'));

  const { out } = await withHub(aHub().answers, (at) => runCli(at, ['import', 'osv', file, '--json']));

  expect(JSON.parse(out)).toMatchObject({
    taken: 1,
    skipped: 1,
    skippedRecords: [{ place: `${file}:2`, identifier: 'bad', code: 'NO_TITLE' }],
    warnings: [],
  });
});

it('waits as long as the hub says when it imports too fast', async () => {
  const hub = aHub();
  let refusals = 1;
  const importRecords = (sent: Sent) =>
    refusals-- > 0
      ? { __typename: 'RateLimitedRefusal', code: 'RATE_LIMITED', message: 'Slowly.', retryAfterSeconds: 0 }
      : hub.answers.importRecords(sent);
  const file = await aFile('records.jsonl', jsonl('r1'));

  const { code } = await withHub({ importRecords }, (at) => runCli(at, ['import', 'osv', file]));

  expect(code).toBe(0);
});

it.each([
  ['ForbiddenRefusal', { code: 'FORBIDDEN', message: 'Not you.' }, { code: 1, err: 'Not you.' }],
  [
    'InvalidInputRefusal',
    { code: 'INVALID_INPUT', message: '', problems: [{ code: 'X', message: 'No such organization.', path: [] }] },
    { code: 6, err: 'No such organization.' },
  ],
])('stops at a %s', async (__typename, refusal, ending) => {
  const file = await aFile('records.jsonl', jsonl('r1'));

  const ran = await withHub({ importRecords: () => ({ __typename, ...refusal }) }, (at) =>
    runCli(at, ['import', 'osv', file]),
  );

  expect(ran.code).toBe(ending.code);
  expect(ran.out).toBe('');
  expect(ran.err).toContain(ending.err);
});

it('needs a path that it can read, with files of records', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'import-'));

  const runs = await withHub({}, async (at) => [
    await runCli(at, ['import', 'avid', join(empty, 'nothing')]),
    await runCli(at, ['import', 'avid', empty]),
  ]);

  expect(runs.map(({ code }) => code)).toEqual([2, 2]);
  expect(runs[1]?.err).toContain('holds no file of records');
});

it('stops at Ctrl-C behind what is sent, and says that what went in stays', async () => {
  const hub = aHub();
  const terminal = fakeTerminal();
  const importRecords = (sent: Sent) => {
    terminal.interrupt();
    return hub.answers.importRecords(sent);
  };
  const file = await aFile('records.jsonl', jsonl(...Array.from({ length: 120 }, (_, n) => `r${n}`)));

  const code = await withHub({ importRecords }, ({ url }) => run(['import', 'osv', file, '--url', url], terminal));

  expect(code).toBe(130);
  expect(hub.sent.length).toBeLessThan(3);
  expect(terminal.written.out).toContain(`taken\t${hub.sent.length * 50}\n`);
  expect(terminal.written.err).toContain('the same command goes on where it was');
});
