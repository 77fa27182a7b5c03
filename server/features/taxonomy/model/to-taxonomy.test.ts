import { describe, expect, it } from 'vitest';
import { FEW_TECHNIQUES, FEW_WEAKNESSES } from '../actions/fake-taxonomies.js';
import { findTerm, termsWithin } from './find-term.js';
import type { TermEntry } from './taxonomy.js';
import { toTaxonomy } from './to-taxonomy.js';

const techniques = toTaxonomy(FEW_TECHNIQUES);
const weaknesses = toTaxonomy(FEW_WEAKNESSES);

const codes = (terms: readonly { readonly code: string }[]) => terms.map(({ code }) => code);

describe('a taxonomy', () => {
  it('ties each term to the one above and to those below, in the order of its file', () => {
    const injection = findTerm(techniques, 'AML.T0051');

    expect(injection?.parent).toBeNull();
    expect(codes(injection?.children ?? [])).toEqual(['AML.T0051.000', 'AML.T0051.001']);
    expect(injection?.children[0]?.parent).toBe(injection);
  });

  it('ties a term that was given up to the one that took its place', () => {
    const given = findTerm(weaknesses, 'CWE-1187');

    expect(given).toMatchObject({ deprecated: true, replacedBy: { code: 'CWE-908', deprecated: false } });
    expect(given?.replacedBy?.replaces).toEqual([given]);
  });

  const faulty: readonly (readonly [string, readonly TermEntry[]])[] = [
    ['has a code twice', [entry('CWE-1'), entry('cwe-1')]],
    ['names a parent that is not there', [entry('CWE-1', { parent: 'CWE-2' })]],
    ['names a replacement that is not there', [entry('CWE-1', { replacedBy: 'CWE-2' })]],
    ['has a term among its own ancestors', [entry('CWE-1', { parent: 'CWE-2' }), entry('CWE-2', { parent: 'CWE-1' })]],
    ['replaces a term by itself', [entry('CWE-1', { replacedBy: 'CWE-1' })]],
  ];

  it.each(faulty)('is a fault when its file %s', (_fault, terms) => {
    expect(() => toTaxonomy({ ...FEW_WEAKNESSES, terms })).toThrow(/cwe-/i);
  });
});

describe('a term', () => {
  it.each(['AML.T0051', ' aml.t0051 ', 'Aml.T0051'])('is found by its code written %j', (code) => {
    expect(findTerm(techniques, code)?.label).toBe('LLM Prompt Injection');
  });

  it.each(['', 'LLM Prompt Injection', 'AML.T9999', 'CWE-908'])('is not found by its name nor by %j', (code) => {
    expect(findTerm(techniques, code)).toBeNull();
  });

  it('of OWASP is found with and without its year', () => {
    const owasp = toTaxonomy({ ...FEW_WEAKNESSES, scheme: 'OWASP_LLM_2025', terms: [entry('LLM01')] });

    expect(codes([findTerm(owasp, 'llm01:2025'), findTerm(owasp, 'LLM01')].flatMap((term) => term ?? []))).toEqual([
      'LLM01',
      'LLM01',
    ]);
  });

  it('stands for itself, for all below it and for what these replaced', () => {
    expect(codes(withinOf('CWE-665'))).toEqual(['CWE-665', 'CWE-908', 'CWE-1187']);
    expect(codes(withinOf('CWE-1187'))).toEqual(['CWE-1187']);
  });
});

function withinOf(code: string) {
  const term = findTerm(weaknesses, code);
  return term === null ? [] : termsWithin(term);
}

function entry(code: string, relatives: Partial<TermEntry> = {}): TermEntry {
  return { code, label: `The weakness ${code}`, ...relatives };
}
