import { describe, expect, it } from 'vitest';
import type { ListAdvisoriesInput } from '../actions/list-advisories.js';
import { redactFacet } from '../model/redact-facet.js';
import { uuidOf } from '../model/fake-world.js';
import { aSeenAdvisory, ask } from './fake-advisory-graph.js';

const item = { cursor: 'c1', advisory: aSeenAdvisory(), hits: [] };
const page = { items: [item], hasNextPage: true, hasPreviousPage: false };

/** What the action was asked, and what the graph made of its answer. */
async function list(
  argument: string,
  fields = 'nodes { id }',
): Promise<{ readonly asked: ListAdvisoriesInput | null; readonly answer: Awaited<ReturnType<typeof ask>> }> {
  let asked: ListAdvisoriesInput | null = null;
  const answer = await ask(`{ advisories${argument} { ${fields} } }`, {
    listAdvisories: async (_viewer, input) => {
      asked = input;
      return {
        page,
        totalCount: input.wants.totalCount ? 7 : null,
        feedCursor: input.wants.feedCursor ? 'f' : null,
        facets: input.wants.facets.map(({ by }) => [redactFacet(by, { key: 'INCIDENT', name: null, count: 3 })]),
      };
    },
  });
  return { asked, answer };
}

describe('a list of advisories', () => {
  it('is twenty, by the last change, when nothing is said', async () => {
    const { asked } = await list('');

    expect(asked).toEqual({
      filter: {},
      order: 'UPDATED_DESC',
      first: 20,
      after: null,
      asOf: null,
      wants: { totalCount: false, feedCursor: false, facets: [], searchHits: false },
    });
  });

  it('takes null for nothing said', async () => {
    const { asked } = await list('(first: null, after: null, orderBy: null, filter: { kinds: null, names: [] })');

    expect(asked).toMatchObject({ filter: { names: [] }, order: 'UPDATED_DESC', first: 20, after: null });
    expect(asked?.filter).not.toHaveProperty('kinds');
  });

  it('takes null for nothing said in what is left out, too', async () => {
    const { asked } = await list('(filter: { not: [{ kinds: null, developers: ["Lyra"] }], termsAll: null })');

    expect(asked?.filter).toStrictEqual({ not: [{ developers: ['Lyra'] }] });
  });

  it('hands on what is said', async () => {
    const filter =
      'kinds: [INCIDENT], banners: [AMBER_STRICT], systems: ["ray"], publishedAfter: "2026-01-01T00:00:00+01:00", states: [DRAFT]';

    const { asked } = await list(`(first: 3, after: "c0", orderBy: SEVERITY_DESC, filter: { ${filter} })`);

    expect(asked).toMatchObject({
      filter: {
        kinds: ['INCIDENT'],
        banners: ['AMBER_STRICT'],
        systems: ['ray'],
        publishedAfter: new Date('2025-12-31T23:00:00Z'),
        states: ['DRAFT'],
      },
      order: 'SEVERITY_DESC',
      first: 3,
      after: 'c0',
    });
  });

  it.each([0, 101, -3])('has no page of %i', async (first) => {
    const { asked, answer } = await list(`(first: ${first})`);

    expect(asked).toBeNull();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('counts, and gives a feed cursor, only where they are asked for', async () => {
    const { asked, answer } = await list(
      '',
      '...both } } fragment both on AdvisoryConnection { totalCount ... { feedCursor',
    );

    expect(asked?.wants).toMatchObject({ totalCount: true, feedCursor: true });
    expect(answer.data).toEqual({ advisories: { totalCount: 7, feedCursor: 'f' } });
  });

  it('is shown by edges, by nodes, and by where it lies', async () => {
    const { answer } = await list(
      '',
      'edges { cursor node { name } } nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }',
    );

    expect(answer.data).toEqual({
      advisories: {
        edges: [{ cursor: 'c1', node: { name: 'SMK-7K2Q9-VD3MX' } }],
        nodes: [{ name: 'SMK-7K2Q9-VD3MX' }],
        pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'c1', endCursor: 'c1' },
      },
    });
  });

  it('counts each facet once that it is asked for, and shows it under every alias', async () => {
    const { asked, answer } = await list(
      '',
      'facets(by: KIND) { key label count } again: facets(by: KIND, first: 20) { count } ...more } } ' +
        'fragment more on AdvisoryConnection { ... { months: facets(by: MONTH, first: 2) { count }',
    );

    expect(asked?.wants.facets).toEqual([
      { by: 'KIND', first: 20 },
      { by: 'MONTH', first: 2 },
    ]);
    expect(answer.data).toEqual({
      advisories: {
        facets: [{ key: 'INCIDENT', label: 'Incident', count: 3 }],
        again: [{ count: 3 }],
        months: [{ count: 3 }],
      },
    });
  });

  it('has no facet of a hundred and one values', async () => {
    const { answer } = await list('', 'facets(by: KIND, first: 101) { key }');

    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('searches, and says where it matches only when that is asked for', async () => {
    const searching = '(filter: { search: "ray" }, orderBy: RELEVANCE)';

    const plain = await list(searching, 'edges { cursor } nodes { name }');
    const shown = await list(searching, 'edges { ... { searchHits { portionId type snippet { text marked } } } }');

    expect(plain.asked).toMatchObject({ filter: { search: 'ray' }, order: 'RELEVANCE', wants: { searchHits: false } });
    expect(shown.asked?.wants.searchHits).toBe(true);
    expect(shown.answer.data).toEqual({ advisories: { edges: [{ searchHits: [] }] } });
  });
});

describe('the revisions of an advisory', () => {
  it('are shown with the view of each', async () => {
    const revision = {
      id: uuidOf('r'),
      advisory: item.advisory.name,
      number: 2,
      at: new Date(0),
      change: 'CHANGED',
      note: null,
    } as const;
    const redacted = revision as typeof revision & typeof item.advisory;
    let asked: unknown;

    const { data } = await ask(
      '{ advisory(name: "x") { revisions(first: 1, after: "c") { nodes { id number at change note advisory { title } } } } }',
      {
        readAdvisory: async () => item.advisory,
        listRevisions: async (_viewer, input) => {
          asked = input;
          return {
            items: [{ cursor: 'c2', revision: redacted, advisory: item.advisory }],
            hasNextPage: false,
            hasPreviousPage: true,
          };
        },
      },
    );

    expect(asked).toEqual({ name: 'SMK-7K2Q9-VD3MX', first: 1, after: 'c' });
    expect(data).toMatchObject({
      advisory: {
        revisions: {
          nodes: [
            {
              id: uuidOf('r'),
              number: 2,
              at: '1970-01-01T00:00:00.000Z',
              change: 'CHANGED',
              advisory: { title: 'A title' },
            },
          ],
        },
      },
    });
  });
});
