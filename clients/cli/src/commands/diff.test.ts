import { describe, expect, it } from 'vitest';
import { anAnsweredAdvisory, anAnsweredMarking, anAnsweredPortion } from '../../../sdk/test/answered.js';
import { runCli, withHub } from '../../test/run-cli.js';

const AMBER = anAnsweredMarking({ label: 'TLP:AMBER', tlp: 'AMBER' });
const WITHHELD = { __typename: 'WithheldContent', reason: 'NOT_CLEARED' };

const CHANGED = {
  portionId: 'p1',
  differences: ['CHANGED', 'REMARKED'],
  before: anAnsweredPortion({ marking: AMBER }),
  after: anAnsweredPortion(),
  words: [
    { is: 'SAME', text: 'In ' },
    { is: 'REMOVED', text: '120' },
    { is: 'ADDED', text: '400' },
    { is: 'SAME', text: ' trials' },
  ],
  fields: [{ field: 'lang', before: 'en', after: 'de' }],
};
const ADDED = {
  portionId: 'p2',
  differences: ['ADDED'],
  before: null,
  after: anAnsweredPortion({ id: 'p2', position: 2, content: { __typename: 'AliasContent', value: 'CVE-2024-3094' } }),
  words: null,
  fields: [],
};
const HIDDEN = {
  portionId: 'p3',
  differences: ['WITHHELD'],
  before: anAnsweredPortion({ id: 'p3', position: 3 }),
  after: anAnsweredPortion({ id: 'p3', position: 3, marking: AMBER, content: WITHHELD }),
  words: null,
  fields: [],
};

/** A hub with an advisory of three revisions, which remembers what was compared. */
function aHub(revision = 3) {
  const asked: object[] = [];
  const nodes = [3, 2, 1].map((number) => ({
    id: `r${number}`,
    number,
    at: '2026-03-01T10:00:00.000Z',
    change: 'CHANGED',
    note: null,
  }));
  const compare = (variables: object) => {
    asked.push(variables);
    const view = (number: number) =>
      anAnsweredAdvisory({ revision: number, updatedAt: `2026-03-0${number}T10:00:00.000Z` });
    return { from: view(1), to: view(3), portions: [CHANGED, ADDED, HIDDEN] };
  };
  const revisions = () => ({ nodes, edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } });
  return { asked, answers: { advisory: () => anAnsweredAdvisory({ revision, compare, revisions }) } };
}

describe('diff', () => {
  it('shows words and fields that differ, under the markings of both sides and ended by the stricter', async () => {
    const { code, out } = await withHub(aHub().answers, (hub) =>
      runCli(hub, ['diff', 'SMK-7K2Q9-VD3MX'], { isTerminal: true }),
    );

    expect(code).toBe(0);
    expect(out).toBe(
      'SMK-7K2Q9-VD3MX  r1 (2026-03-01 10:00Z) → r3 (2026-03-03 10:00Z)\n' +
        '3 portions: 1 added, 1 changed, 1 marked anew, 1 withheld from you\n\n' +
        'TLP:AMBER → TLP:CLEAR\n1  Summary  changed, marked anew\n' +
        '   lang: [-en-]{+de+}\n   In [-120-]{+400+} trials\n[end TLP:AMBER]\n\n' +
        'TLP:CLEAR\n2  Summary  added\n   CVE-2024-3094\n[end TLP:CLEAR]\n\n' +
        'TLP:AMBER\n3  Summary  withheld from you\n[end TLP:AMBER]\n',
    );
  });

  it('prints a line for each portion to programs', async () => {
    const { out } = await withHub(aHub().answers, (hub) => runCli(hub, ['diff', 'SMK-7K2Q9-VD3MX']));

    expect(out.split('\n')[0]).toBe('1\tSUMMARY\tCHANGED,REMARKED\tTLP:AMBER\tTLP:CLEAR');
  });

  it.each([
    ['SMK-7K2Q9-VD3MX', { from: 'r2', to: 'r3' }],
    ['SMK-7K2Q9-VD3MX@1', { from: 'r1', to: 'r3' }],
    ['SMK-7K2Q9-VD3MX@1..2', { from: 'r1', to: 'r2' }],
  ])('compares the revisions that %s means', async (text, wanted) => {
    const hub = aHub();

    await withHub(hub.answers, (at) => runCli(at, ['diff', text]));

    expect(hub.asked).toEqual([wanted]);
  });

  it.each([
    ['SMK-7K2Q9-VD3MX@1..9', 3, 'You see no revision 9 of it: there are 1, 2 and 3.'],
    ['SMK-7K2Q9-VD3MX', 1, 'You see one revision of it'],
    ['SMK-7K2Q9-VD3MX@7', 3, 'You see no revision 7'],
  ])('has nothing to compare for %s at revision %i', async (text, revision, why) => {
    const ran = await withHub(aHub(revision).answers, (hub) => runCli(hub, ['diff', text]));

    expect(ran.code).toBe(4);
    expect(ran.err).toContain(why);
  });

  it('ends with 2 for a name that it does not understand', async () => {
    const ran = await withHub(aHub().answers, (hub) => runCli(hub, ['diff', 'SMK-7K2Q9-VD3MX@x']));

    expect(ran.code).toBe(2);
    expect(ran.err).toContain('write SMK-7K2Q9-VD3MX@3..4');
  });
});
