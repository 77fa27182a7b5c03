import { describe, expect, it } from 'vitest';
import { anAnsweredAdvisory } from '../../../sdk/test/answered.js';
import { runCli, withHub } from '../../test/run-cli.js';

const HIT = {
  portionId: 'p1',
  type: 'SUMMARY',
  snippet: [
    { text: '… a crafted ', marked: false },
    { text: 'prompt', marked: true },
    { text: '\u001b[31m in a\ncalendar …', marked: false },
  ],
};

/** A hub with one advisory (or none), that remembers what it was asked. */
function aHub(found = true) {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const node = anAnsweredAdvisory({ name: 'SMK-0', title: 'Prompts in invitations' });
  const advisories = (variables: Readonly<Record<string, unknown>>) => {
    asked.push(variables);
    const pageInfo = { hasNextPage: false, hasPreviousPage: false, endCursor: '1' };
    const edges = found ? [{ cursor: '1', node, searchHits: [HIT] }] : [];
    const facets = (by: Readonly<Record<string, unknown>>) => {
      asked.push(by);
      return found
        ? [
            { key: 'HIGH', label: 'High', count: 12 },
            { key: 'LOW', label: 'Low', count: 3 },
          ]
        : [];
    };
    return {
      edges,
      nodes: edges.map((edge) => edge.node),
      pageInfo,
      feedCursor: 'c0',
      totalCount: edges.length,
      facets,
    };
  };
  return { answers: { advisories }, asked };
}

describe('seamark search', () => {
  it('searches for words, best first, beside every other filter', async () => {
    const hub = aHub();

    const { out } = await withHub(hub.answers, (url) =>
      runCli(url, ['search', 'prompt', '"tool use" -agent', '--severity', 'high', '--limit', '5']),
    );

    expect(out).toMatch(/^SMK-0\t.*\t… a crafted prompt.* in a calendar …\n$/);
    expect(out).not.toContain('\u001b');
    expect(hub.asked).toMatchObject([
      { filter: { search: 'prompt "tool use" -agent', severities: ['HIGH'] }, orderBy: 'RELEVANCE', first: 5 },
    ]);
  });

  it('shows on a terminal where it found the words', async () => {
    const screen = { isTerminal: true, columns: 80 };

    const { out } = await withHub(aHub().answers, (url) => runCli(url, ['search', 'prompt'], screen));

    expect(out.split('\n')[2]).toMatch(/^ {2}Summary: … a crafted prompt.* in a calendar …$/);
  });

  it.each([
    [['search', 'prompt', 'agent'], /matches\. All words must stand in one portion: try fewer, or put "or" between/],
    [['search', 'prompt'], /No advisory that you can read matches\.$/],
    [['search', 'prompt', '--facet', 'severity'], /and that matches has such a value/],
  ])('says of %j that nothing was found, and what may help', async (words, expected) => {
    const { err, code } = await withHub(aHub(false).answers, (url) => runCli(url, words));

    expect(err.trim()).toMatch(expected);
    expect(code).toBe(0);
  });

  it.each([[' '], ['"" -'], ['!!!']])('searches for %j only after saying that there is no word', async (words) => {
    const { err, code } = await withHub(aHub().answers, (url) => runCli(url, ['search', '--', words]));

    expect(code).toBe(2);
    expect(err).toContain('there is no word to search for');
  });
});

describe('--facet', () => {
  it('counts what a search finds by a field', async () => {
    const hub = aHub();

    const { out } = await withHub(hub.answers, (url) => runCli(url, ['search', 'prompt', '--facet', 'severity']));

    expect(out).toBe('HIGH\t12\tHigh\nLOW\t3\tLow\n');
    expect(hub.asked).toMatchObject([{ filter: { search: 'prompt' } }, { by: 'SEVERITY', first: 100 }]);
  });

  it('counts what is listed, in a table on a terminal', async () => {
    const screen = { isTerminal: true, columns: 80 };

    const { out } = await withHub(aHub().answers, (url) =>
      runCli(url, ['ls', '--kind', 'incident', '--facet', 'severity'], screen),
    );

    expect(out).toBe('12  High\n 3  Low\n');
  });

  it('names the fields when it is given none of them', async () => {
    const { err, code } = await withHub(aHub().answers, (url) => runCli(url, ['ls', '--facet', 'colour']));

    expect(code).toBe(2);
    expect(err).toContain('kind, severity, sector, source, banner, term, system, month');
  });
});

it('lists what is searched for in any other order', async () => {
  const hub = aHub();

  await withHub(hub.answers, (url) => runCli(url, ['ls', '--search', 'weights', '--order', 'oldest']));

  expect(hub.asked).toMatchObject([{ filter: { search: 'weights' }, orderBy: 'PUBLISHED_ASC' }]);
});
