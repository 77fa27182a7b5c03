import { expect, it } from 'vitest';
import type { AdvisoryName } from './advisory.js';
import { MAX_CONDITIONS, MAX_FILTER_VALUES, tidyFilter } from './tidy-filter.js';

it('a filter has one spelling for names, terms and aliases', () => {
  const names = ['smk-7k2q9-vd3mx', 'nobody'] as AdvisoryName[];

  expect(tidyFilter({ names, terms: ['atlas:aml.t0051'], aliases: ['cve-2024-3094 '], kinds: ['INCIDENT'] })).toEqual({
    names: ['SMK-7K2Q9-VD3MX'],
    terms: ['ATLAS:AML.T0051'],
    aliases: ['CVE-2024-3094'],
    kinds: ['INCIDENT'],
  });
});

it('a filter has one spelling for a term of OWASP with and without its year', () => {
  const terms = ['OWASP_LLM_2025:LLM01', ' owasp_llm_2025:llm01:2025', 'MIT_DOMAIN:7.6', 'LLM01'];

  expect(tidyFilter({ terms })).toEqual({
    terms: ['OWASP_LLM_2025:LLM01', 'OWASP_LLM_2025:LLM01', 'MIT_DOMAIN:7.6', 'LLM01'],
  });
});

it('values that can be nobody’s are left out, and a list of them matches nothing', () => {
  expect(tidyFilter({ systems: ['a\u0000'], sources: ['x'.repeat(3_000)] })).toEqual({ systems: [], sources: [] });
});

it('a filter of too many values is refused', () => {
  const aliases = Array.from({ length: MAX_FILTER_VALUES + 1 }, () => 'x');

  expect(() => tidyFilter({ aliases })).toThrow('aliases holds 101 values');
});

it('what is left out has the same spelling, and leaving out nothing says nothing', () => {
  expect(tidyFilter({ not: [{ aliases: ['cve-2024-*'], developers: ['  ACME   labs '] }] })).toEqual({
    not: [{ aliases: ['CVE-2024-*'], developers: ['acme labs'] }],
  });
  expect(tidyFilter({ not: [] })).toEqual({});
});

it('terms that must all be there stand once, and one that can be nobody’s is there nowhere', () => {
  expect(tidyFilter({ termsAll: ['ATLAS:AML.T0051', 'atlas:aml.t0051'] })).toEqual({ termsAll: ['ATLAS:AML.T0051'] });
  expect(tidyFilter({ termsAll: ['ATLAS:AML.T0051', 'a\u0000'] })).toEqual({ termsAll: [] });
});

it.each([
  { not: Array.from({ length: MAX_CONDITIONS + 1 }, () => ({})) },
  { termsAll: Array.from({ length: MAX_CONDITIONS + 1 }, () => 'x') },
  { not: [{ names: Array.from({ length: MAX_FILTER_VALUES + 1 }, () => 'x' as AdvisoryName) }] },
])('a filter of too many conditions is refused: %#', (filter) => {
  expect(() => tidyFilter(filter)).toThrow('a filter takes');
});
