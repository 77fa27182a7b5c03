import { describe, expect, it } from 'vitest';
import type { ListAdvisoriesInput } from '../actions/list-advisories.js';
import { aRecordedPortion, aSeenAdvisory, ask } from './fake-advisory-graph.js';

/** Answers every list with one advisory, and remembers what it was asked. */
function aListing() {
  const asked: ListAdvisoriesInput[] = [];
  const listAdvisories = async (_viewer: unknown, input: ListAdvisoriesInput) => {
    asked.push(input);
    const items = [{ advisory: aSeenAdvisory(), cursor: 'c1', hits: [] }];
    return { page: { items, hasNextPage: false, hasPreviousPage: false }, totalCount: 1, feedCursor: null, facets: [] };
  };
  return { asked, listAdvisories };
}

describe('the advisories of a term', () => {
  it('are those sorted under it, under a term below it or under one that these replaced', async () => {
    const { asked, listAdvisories } = aListing();

    const { data } = await ask(
      '{ a: term(scheme: "ATLAS", code: "AML.T0051") { advisories { totalCount nodes { name } } } b: term(scheme: "CWE", code: "CWE-665") { advisories { nodes { name } } } }',
      { listAdvisories },
    );

    expect(asked.map(({ filter }) => filter)).toEqual([
      { terms: ['ATLAS:AML.T0051', 'ATLAS:AML.T0051.000', 'ATLAS:AML.T0051.001'] },
      { terms: ['CWE:CWE-665', 'CWE:CWE-908', 'CWE:CWE-1187'] },
    ]);
    expect(data).toMatchObject({ a: { advisories: { totalCount: 1, nodes: [{ name: 'SMK-7K2Q9-VD3MX' }] } } });
  });

  it('come in pages as wide as they are asked for, and are counted only when asked', async () => {
    const { asked, listAdvisories } = aListing();
    const page = 'advisories(first: 5, after: "c0") { nodes { name } }';

    await ask(`{ term(scheme: "ATLAS", code: "AML.T0054") { ${page} } }`, { listAdvisories });

    expect(asked).toMatchObject([
      { first: 5, after: 'c0', order: 'UPDATED_DESC', wants: { totalCount: false, feedCursor: false } },
    ]);
  });

  it('are not a page of no size', async () => {
    const { errors } = await ask(
      '{ term(scheme: "ATLAS", code: "AML.T0054") { advisories(first: 0) { totalCount } } }',
      {},
    );

    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });
});

describe('the label of a term that an advisory is sorted under', () => {
  it('is the code where this hub holds no words for it', async () => {
    const portions = [aRecordedPortion('TERM', { is: 'term', scheme: 'ATLAS', code: 'AML.T0999' })];
    const readAdvisory = async () => aSeenAdvisory({ portions });

    const { data } = await ask(
      '{ advisory(name: "x") { portions { content { ... on TermContent { code label } } } } }',
      {
        readAdvisory,
      },
    );

    expect(data).toEqual({ advisory: { portions: [{ content: { code: 'AML.T0999', label: 'AML.T0999' } }] } });
  });
});
