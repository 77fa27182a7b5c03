import { describe, expect, it } from 'vitest';
import { anAnsweredAdvisory } from '../../sdk/test/answered.js';
import { runCli, withHub } from '../test/run-cli.js';

const answers = {
  advisory: () => anAnsweredAdvisory({ title: 'One' }),
  advisories: () => ({
    nodes: [anAnsweredAdvisory({ title: 'One' }), anAnsweredAdvisory({ title: 'Two' })],
    pageInfo: { hasNextPage: false, hasPreviousPage: false },
    feedCursor: 'c0',
  }),
};

describe('--json', () => {
  it('prints the fields that it names, of each item of a list', async () => {
    const listed = await withHub(answers, (hub) => runCli(hub, ['ls', '--json', 'name,title']));
    const shown = await withHub(answers, (hub) => runCli(hub, ['show', 'SMK-1', '--json=title']));

    expect(JSON.parse(listed.out)).toEqual([
      { name: 'SMK-7K2Q9-VD3MX', title: 'One' },
      { name: 'SMK-7K2Q9-VD3MX', title: 'Two' },
    ]);
    expect(JSON.parse(shown.out)).toEqual({ title: 'One' });
  });

  it('takes no word that cannot name a field', async () => {
    const { code, out } = await withHub(answers, (hub) => runCli(hub, ['show', '--json', 'SMK-7K2Q9-VD3MX']));

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ title: 'One', banner: 'CLEAR' });
  });

  it('names the fields that there are when one is not there', async () => {
    const { code, out, err } = await withHub(answers, (hub) => runCli(hub, ['ls', '--json', 'titel']));

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/There is no field "titel": there are id, .*title.*updatedAt/);
  });
});
