import { expect, it } from 'vitest';
import { anAnsweredAdvisory } from '../../../sdk/test/answered.js';
import { runCli, withHub } from '../../test/run-cli.js';

const PAGE = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const times = { firstAt: '2026-03-01T09:41:00.000Z', lastAt: '2026-03-02T10:00:00.000Z' };
const REVISED = {
  ...{ advisoryName: 'SMK-7K2Q9-VD3MX', type: 'REVISED', events: 3, ...times },
  ...{ before: anAnsweredAdvisory(), after: anAnsweredAdvisory({ title: 'Another title' }) },
};
const RETRACTED = {
  ...{ advisoryName: 'SMK-00000-00000', type: 'RETRACTED', events: 1, ...times },
  ...{ before: null, after: null },
};
const answering = (nodes: readonly object[]) => ({ changes: () => ({ nodes, pageInfo: PAGE }) });

it('prints what changed, a line an advisory, and of what was retracted the name', async () => {
  const words = ['changes', '--since', '2026-03-01', '--until', '2026-03-02'];

  const { code, out } = await withHub(answering([REVISED, RETRACTED]), (hub) => runCli(hub, words));

  expect(code).toBe(0);
  expect(out.split('\n').map((line) => line.trim())).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/2026-03-02 10:00Z\s+Revised\s+3\s+SMK-7K2Q9-VD3MX\s+Another title/),
      expect.stringMatching(/2026-03-02 10:00Z\s+Retracted\s+1\s+SMK-00000-00000/),
    ]),
  );
});

it('prints, when asked for what was downgraded, that alone whose severity became lower', async () => {
  const rated = (advisoryName: string, before: string | null, after: string | null) => ({
    ...{ ...REVISED, advisoryName },
    ...{ before: anAnsweredAdvisory({ severity: before }), after: anAnsweredAdvisory({ severity: after }) },
  });
  const changed = [
    rated('SMK-00000-0000A', 'HIGH', 'LOW'),
    rated('SMK-00000-0000B', 'LOW', null),
    rated('SMK-00000-0000C', 'LOW', 'HIGH'),
    rated('SMK-00000-0000D', null, 'LOW'),
    rated('SMK-00000-0000E', 'LOW', 'LOW'),
    RETRACTED,
  ];
  const words = ['changes', '--since', '7d', '--downgraded', '--json', 'advisoryName'];

  const { out } = await withHub(answering(changed), (hub) => runCli(hub, words));

  expect(JSON.parse(out)).toEqual([{ advisoryName: 'SMK-00000-0000A' }, { advisoryName: 'SMK-00000-0000B' }]);
});

it('says so when nothing changed', async () => {
  const { code, err } = await withHub(answering([]), (hub) => runCli(hub, ['changes', '--since', '7d']));

  expect([code, err]).toEqual([0, 'Nothing that you can read changed in that while.\n']);
});

it.each([
  [['changes']],
  [['changes', '--since', '2999-01-01']],
  [['changes', '--since', '2026-03-02', '--until', '2026-03-01']],
])('asks for no changes by %j', async (words) => {
  const { code } = await withHub(answering([]), (hub) => runCli(hub, words));

  expect(code).toBe(2);
});
