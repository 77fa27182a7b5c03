import { expect, it } from 'vitest';
import { anAnsweredAdvisory } from '../../../sdk/test/answered.js';
import { runCli, withHub } from '../../test/run-cli.js';

const REVISIONS = [
  { id: 'r2', number: 2, at: '2026-03-01T10:00:00.000Z', change: 'MARKINGS_CHANGED', note: 'Narrowed.\nTwice.' },
  { id: 'r1', number: 1, at: '2026-02-01T10:00:00.000Z', change: 'PUBLISHED', note: null },
];

function aHub(nodes: readonly object[]) {
  const revisions = () => ({ nodes, edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } });
  return { advisory: ({ name }: { name: string }) => (name === 'SMK-0' ? null : anAnsweredAdvisory({ revisions })) };
}

it('lists the revisions with what each did, newest first', async () => {
  const plain = await withHub(aHub(REVISIONS), (hub) => runCli(hub, ['log', 'SMK-1']));
  const shown = await withHub(aHub(REVISIONS), (hub) => runCli(hub, ['log', 'SMK-1'], { isTerminal: true }));

  expect(plain).toMatchObject({
    code: 0,
    out: '2\t2026-03-01 10:00Z\tMarkings changed\tr2\tNarrowed. Twice.\n1\t2026-02-01 10:00Z\tPublished\tr1\t\n',
  });
  expect(shown.out).toBe(
    'No.  Published          Did               Id\n' +
      '2    2026-03-01 10:00Z  Markings changed  r2\n' +
      '1    2026-02-01 10:00Z  Published         r1\n\n' +
      'Revision 2\n   Narrowed.\n   Twice.\n',
  );
});

it('says that a draft has no revisions, and ends with 4 for what cannot be read', async () => {
  const draft = await withHub(aHub([]), (hub) => runCli(hub, ['log', 'SMK-1'], { isTerminal: true }));
  const nothing = await withHub(aHub([]), (hub) => runCli(hub, ['log', 'SMK-0']));

  expect([draft.code, nothing.code]).toEqual([0, 4]);
  expect(draft.err).toContain('It is a draft');
});
