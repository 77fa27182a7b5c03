import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../../../platform/graphql/schema/build-schema.js';
import { VISITOR } from '../../auth/model/visitor.js';
import { sealWith } from '../../events/model/seal.js';
import { fakeTaxonomies } from '../actions/fake-taxonomies.js';
import { findTerms } from '../actions/find-terms.js';
import { listTerms } from '../actions/list-terms.js';
import { readTaxonomy } from '../actions/read-taxonomy.js';
import { readTerm } from '../actions/read-term.js';
import type { TaxonomyContext } from './taxonomy-context.js';
import { TaxonomyResolver } from './taxonomy.resolver.js';
import { TermResolver } from './term.type.js';

const schema = buildSchema([TaxonomyResolver, TermResolver]);
const needs = { taxonomies: fakeTaxonomies(), listSeal: sealWith(new Uint8Array(32).fill(5), 'list-cursor') };
const contextValue: TaxonomyContext = {
  viewer: VISITOR,
  actions: {
    readTaxonomy: (viewer, input) => readTaxonomy(needs, viewer, input),
    readTerm: (viewer, input) => readTerm(needs, viewer, input),
    findTerms: (viewer, input) => findTerms(needs, viewer, input),
    listTerms: (viewer, input) => listTerms(needs, viewer, input),
  },
};

async function answerTo(source: string): Promise<unknown> {
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

describe('a taxonomy in the graph', () => {
  it('says whose it is, which version it is, and how much there is of it', async () => {
    const about = 'scheme name version source licence terms(first: 1) { totalCount pageInfo { hasNextPage } }';

    expect(await answerTo(`{ taxonomy(scheme: "cwe") { ${about} } }`)).toEqual({
      taxonomy: {
        ...{ scheme: 'CWE', name: 'A few weaknesses', version: '1', source: 'https://taxonomy.example' },
        ...{ licence: 'CC0-1.0', terms: { totalCount: 3, pageInfo: { hasNextPage: true } } },
      },
    });
  });

  it('is null where this hub holds none', async () => {
    expect(await answerTo('{ taxonomy(scheme: "STRIDE") { name } term(scheme: "ATLAS", code: "x") { code } }')).toEqual(
      {
        taxonomy: null,
        term: null,
      },
    );
  });

  it('shows a term with those above and below it', async () => {
    const { term } = (await answerTo(
      '{ term(scheme: "ATLAS", code: "aml.t0051.001") { label deprecated parent { code children { code } parent { code } } } }',
    )) as { readonly term: unknown };

    expect(term).toEqual({
      label: 'Indirect',
      deprecated: false,
      parent: { code: 'AML.T0051', children: [{ code: 'AML.T0051.000' }, { code: 'AML.T0051.001' }], parent: null },
    });
  });

  it('shows what took the place of a term that was given up', async () => {
    expect(
      await answerTo(
        '{ term(scheme: "CWE", code: "CWE-1187") { deprecated replacedBy { code replacedBy { code } } } }',
      ),
    ).toEqual({ term: { deprecated: true, replacedBy: { code: 'CWE-908', replacedBy: null } } });
  });
});
