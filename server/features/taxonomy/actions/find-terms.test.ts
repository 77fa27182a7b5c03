import { describe, expect, it } from 'vitest';
import { VISITOR } from '../../auth/model/visitor.js';
import { fakeTaxonomies } from './fake-taxonomies.js';
import { findTerms } from './find-terms.js';
import { readTerm } from './read-term.js';

const needs = { taxonomies: fakeTaxonomies() };

describe('finding many terms', () => {
  it('answers each as it is read alone, in the order asked', async () => {
    const terms = [
      { scheme: 'cwe', code: 'cwe-665' },
      { scheme: 'ATLAS', code: 'AML.T0054' },
      { scheme: 'nowhere', code: 'AML.T0054' },
      { scheme: 'ATLAS', code: 'nothing' },
      { scheme: 'CWE', code: 'CWE-665' },
    ];

    const found = await findTerms(needs, VISITOR, { terms });

    expect(found).toEqual(await Promise.all(terms.map((term) => readTerm(needs, VISITOR, term))));
    expect(found.map((term) => term?.code)).toEqual(['CWE-665', 'AML.T0054', undefined, undefined, 'CWE-665']);
  });
});
