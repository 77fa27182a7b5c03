import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { anAnsweredAdvisory } from '../../../sdk/test/answered.js';
import { runCli, withHub } from '../../test/run-cli.js';

const FILE = `---
kind: vulnerability
---
## TITLE [TLP:CLEAR]
Assistants obey calendars

## SEVERITY [TLP:GREEN]
scheme: QUALITATIVE
level: high
value: High

## REPRODUCTION [TLP:AMBER+STRICT to org:tern-cloud org:nowhere] {hidden}
1. Send an invitation.
`;

/** A hub that takes everything, and remembers what it took. */
function aTaker(fields: Readonly<Record<string, unknown>> = {}) {
  const taken: Record<string, unknown>[] = [];
  const take =
    (mutation: string, state: string) =>
    ({ input }: { input: object }) => {
      taken.push({ mutation, ...input });
      return { __typename: `${mutation}AdvisorySuccess`, advisory: anAnsweredAdvisory({ state }), warnings: [] };
    };
  const answers = {
    draftAdvisory: take('Draft', 'DRAFT'),
    publishAdvisory: take('Publish', 'PUBLISHED'),
    reviseAdvisory: take('Revise', 'PUBLISHED'),
  };
  return { taken, answers: { ...answers, ...fields } as typeof answers };
}

function refusing(__typename: string, fields: Readonly<Record<string, unknown>>) {
  return aTaker({ draftAdvisory: () => ({ __typename, message: 'No.', ...fields }) }).answers;
}

async function aFile(text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'seamark-')), 'calendar.md');
  await writeFile(file, text);
  return file;
}

it('shows each portion with its marking, asks, and publishes', async () => {
  const hub = aTaker();
  const file = await aFile(FILE);

  const { code, out, err } = await withHub(hub.answers, (at) =>
    runCli(at, ['publish', file], { isTerminal: true, answer: 'y' }),
  );

  expect(code).toBe(0);
  expect(err).toContain('This publishes a new vulnerability in 3 portions:\n  1  Title         TLP:CLEAR\n');
  expect(err).toContain('  3  Reproduction  TLP:AMBER+STRICT to org:tern-cloud org:nowhere  (hidden)\n');
  expect(err).toContain('cannot be undone. Publish? [y/N] ');
  expect(out).toBe('Published SMK-7K2Q9-VD3MX, revision r1\nRead it: seamark show SMK-7K2Q9-VD3MX\n');
  expect(hub.taken).toMatchObject([
    {
      mutation: 'Draft',
      kind: 'VULNERABILITY',
      portions: [
        { type: 'TITLE', presence: 'PLACEHOLDER', lang: 'en' },
        { type: 'SEVERITY', content: { severity: { scheme: 'QUALITATIVE', level: 'HIGH', value: 'High' } } },
        { type: 'REPRODUCTION', presence: 'HIDDEN', content: { text: '1. Send an invitation.' } },
      ],
    },
    { mutation: 'Publish', name: 'SMK-7K2Q9-VD3MX' },
  ]);
});

it.each([['n'], [''], ['yess']])('publishes nothing when the answer is "%s"', async (answer) => {
  const hub = aTaker();
  const file = await aFile(FILE);

  const { code, err } = await withHub(hub.answers, (at) => runCli(at, ['publish', file], { isTerminal: true, answer }));

  expect(code).toBe(1);
  expect(err).toContain('Not published.');
  expect(hub.taken).toEqual([]);
});

it('publishes without a terminal only when it was told --yes', async () => {
  const hub = aTaker();

  const asked = await withHub(hub.answers, (at) => runCli(at, ['publish', '-'], { input: FILE }));
  const told = await withHub(hub.answers, (at) => runCli(at, ['publish', '-', '--yes'], { input: FILE }));

  expect(asked).toMatchObject({ code: 2, out: '' });
  expect(told).toMatchObject({ code: 0, out: 'SMK-7K2Q9-VD3MX\tr1\n' });
});

it('tells all that is wrong with a file at once, by file and line, and sends nothing', async () => {
  const hub = aTaker();
  const file = await aFile(
    FILE.replace(' [TLP:CLEAR]', '').replace('level: high', 'level: huge').replace('org:nowhere', 'sector:FARMING'),
  );

  const { code, err } = await withHub(hub.answers, (at) => runCli(at, ['publish', file, '--yes']));

  expect(code).toBe(6);
  expect(err).toContain(`${file}:4: This portion has no marking.`);
  expect(err).toContain(`${file}:9: level is one of none, low, medium, high, critical.`);
  expect(err).toContain(`${file}:12: "FARMING" is no sector`);
  expect(err).toContain('3 problems. Nothing was sent.');
  expect(hub.taken).toEqual([]);
});

it("tells the hub's problems by file and line too", async () => {
  const problems = [
    {
      code: 'UNKNOWN',
      message: 'There is no such organization.',
      path: ['portions', '2', 'marking', 'organizations', '1'],
    },
    { code: 'UNFIT', message: 'High is no score.', path: ['portions', '1', 'content', 'severity', 'value'] },
    { code: 'UNSAFE', message: 'No raw HTML.', path: ['portions', '2', 'content', 'text'] },
  ];
  const hub = refusing('InvalidInputRefusal', { code: 'INVALID_INPUT', problems });
  const file = await aFile(FILE);

  const { code, err } = await withHub(hub, (at) => runCli(at, ['publish', file, '--yes']));

  expect(code).toBe(6);
  expect(err).toContain(`${file}:12: There is no such organization.`);
  expect(err).toContain(`${file}:10: High is no score.`);
  expect(err).toContain(`${file}:13: No raw HTML.`);
});

it('says which draft was kept when it was not published, and why', async () => {
  const publishAdvisory = () => ({
    __typename: 'NeedsReviewRefusal',
    code: 'NEEDS_REVIEW',
    message: 'A second person must look.',
  });
  const file = await aFile(FILE);

  const { code, err } = await withHub(aTaker({ publishAdvisory }).answers, (at) => runCli(at, ['publish', file, '-y']));

  expect(code).toBe(1);
  expect(err).toContain('A second person must look. The draft is kept as SMK-7K2Q9-VD3MX.');
});

it('ends with 3 for a visitor, who may not publish', async () => {
  const viewer = () => ({
    account: null,
    name: 'Visitor',
    organization: null,
    roles: [],
    communities: [],
    service: false,
    ceiling: 'CLEAR',
  });
  const hub = { ...refusing('ForbiddenRefusal', { code: 'FORBIDDEN' }), viewer };
  const file = await aFile(FILE);

  const { code, err } = await withHub(hub, (at) => runCli(at, ['publish', file, '-y']));

  expect(code).toBe(3);
  expect(err).toContain('SEAMARK_TOKEN');
});

it('restates an advisory from the view that its file was started from', async () => {
  const hub = aTaker();
  const text = FILE.replace('kind: vulnerability', 'kind: vulnerability\nname: SMK-7K2Q9-VD3MX\nviewKey: k1').replace(
    '{hidden}',
    '{#p7 lang=de}',
  );

  const { code } = await withHub(hub.answers, (at) => runCli(at, ['publish', '-', '-y'], { input: text }));

  expect(code).toBe(0);
  expect(hub.taken).toMatchObject([
    { mutation: 'Revise', name: 'SMK-7K2Q9-VD3MX', expectViewKey: 'k1', portions: [{}, {}, { id: 'p7', lang: 'de' }] },
  ]);
});

it('ends with 5 when somebody wrote since', async () => {
  const reviseAdvisory = () => ({
    __typename: 'StaleRevisionRefusal',
    code: 'STALE_REVISION',
    message: 'It changed.',
    viewKey: 'k2',
  });
  const text = FILE.replace('kind: vulnerability', 'kind: vulnerability\nname: SMK-7K2Q9-VD3MX\nviewKey: k1');

  const { code, err } = await withHub(aTaker({ reviseAdvisory }).answers, (at) =>
    runCli(at, ['publish', '-', '-y'], { input: text }),
  );

  expect(code).toBe(5);
  expect(err).toContain('It changed. Read it anew');
});

it('ends with 2 for a file that cannot be read', async () => {
  const { code, err } = await withHub(aTaker().answers, (at) => runCli(at, ['publish', '/nowhere/x.md', '-y']));

  expect(code).toBe(2);
  expect(err).toContain('/nowhere/x.md cannot be read');
});
