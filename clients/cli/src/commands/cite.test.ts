import { expect, it } from 'vitest';
import { anAnsweredAdvisory } from '../../../sdk/test/answered.js';
import { runCli, withHub } from '../../test/run-cli.js';

const NAME = 'SMK-7K2Q9-VD3MX';
const advisory = () => anAnsweredAdvisory({ banner: 'GREEN', revisionId: 'r1' });

it('cites what is read in one line, and says what it was read as', async () => {
  const { code, out, err } = await withHub({ advisory }, (hub) => runCli(hub, ['cite', NAME]));

  expect(code).toBe(0);
  expect(out).toMatch(/^Meridian Labs\. “Assistants .*”\. SMK-7K2Q9-VD3MX, revision r1 of 2026-03-02T10:00:00\.000Z\./);
  expect(out).toMatch(/TLP:GREEN\. http:\/\/127\.0\.0\.1:\d+\/a\/SMK-7K2Q9-VD3MX\?revision=r1\n$/);
  expect(err).toContain('You read it as TLP:GREEN.');
});

it.each([
  ['bibtex', /^@misc\{SMK-7K2Q9-VD3MX_r1,\n/],
  ['csl', /^\[\n {2}\{\n {4}"id": "SMK-7K2Q9-VD3MX@r1",\n/],
])('cites in the format %s', async (format, expected) => {
  const { out } = await withHub({ advisory }, (hub) => runCli(hub, ['cite', NAME, '--format', format]));

  expect(out).toMatch(expected);
});

it('cites without title and source, and then without a word of warning', async () => {
  const { out, err } = await withHub({ advisory }, (hub) => runCli(hub, ['cite', NAME, '--bare']));

  expect(out).toMatch(/^SMK-7K2Q9-VD3MX, revision r1/);
  expect(err).toBe('');
});

it('asks for the revision behind @, and for the first moment of a date', async () => {
  const asked: unknown[] = [];
  const hear = (variables: unknown) => {
    asked.push(variables);
    return advisory();
  };
  await withHub({ advisory: hear }, async (hub) => {
    await runCli(hub, ['cite', `${NAME}@r1`]);
    await runCli(hub, ['cite', NAME, '--as-of', '2026-03-01']);
  });

  expect(asked).toMatchObject([{ revisionId: 'r1' }, { asOf: '2026-03-01T00:00:00.000Z' }]);
});

it.each([
  [['cite', NAME], 4],
  [['cite', `${NAME}@r1`, '--as-of', '2026-03-01'], 2],
  [['cite', NAME, '--as-of', '2999-03-01'], 2],
  [['cite', NAME, '--as-of', 'soon'], 2],
  [['cite', NAME, '--format', 'ris'], 2],
])('cites nothing by %j', async (words, expected) => {
  const { code } = await withHub({ advisory: () => null }, (hub) => runCli(hub, words));

  expect(code).toBe(expected);
});
