import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MAX_FILTER_VALUES } from '../server/features/advisories/model/tidy-filter.js';
import { parseTerm } from '../server/features/advisories/model/input/parse-term.js';
import { findTerm, termsWithin } from '../server/features/taxonomy/model/find-term.js';
import { TERM_SCHEMES } from '../server/features/taxonomy/model/term-scheme.js';
import { taxonomyFiles } from '../server/features/taxonomy/store/taxonomy-files.js';
import { readAdvisories, statesOf } from './seed-files.js';

const folder = fileURLToPath(new URL('taxonomies/', import.meta.url));
const taxonomies = taxonomyFiles(folder);
const held = TERM_SCHEMES.flatMap((scheme) => taxonomies.taxonomy(scheme) ?? []);
const termOf = (scheme: string, code: string) => {
  const taxonomy = taxonomies.taxonomy(scheme);
  return taxonomy && findTerm(taxonomy, code);
};

/** How many terms each has; what a new version changes here, it changes on purpose. */
const SIZES = [
  ['ATLAS', 221],
  ['AVID_SEP', 48],
  ['AVID_LIFECYCLE', 6],
  ['MIT_DOMAIN', 31],
  ['OWASP_LLM_2025', 10],
  ['NIST_AI_600_1', 12],
  ['CWE', 196],
] as const;

describe('the taxonomies of the hub', () => {
  it('are all there, one file each', () => {
    expect(held.map(({ scheme, terms }) => [scheme, terms.length])).toEqual(SIZES);
    expect(readdirSync(folder)).toHaveLength(SIZES.length);
  });

  it('say where they are from, which version they are and under which licence', () => {
    expect(held.filter(({ source }) => !URL.canParse(source)).map(({ scheme }) => scheme)).toEqual([]);
    expect(held.filter(({ name, version, licence }) => [name, version, licence].includes('')).length).toBe(0);
  });

  it('hold codes as an author may write them, and short names: no texts', () => {
    const terms = held.flatMap((taxonomy) => taxonomy.terms);
    const unwritable = terms.filter(({ scheme, code }) => {
      const parsed = parseTerm({ scheme, code }, []);
      return !parsed.ok || parsed.value.code !== code;
    });
    const untidy = terms.filter(({ label }) => label !== label.trim() || label === '' || label.length > 130);

    expect(unwritable.map(({ code }) => code)).toEqual([]);
    expect(untidy.map(({ code, label }) => `${code} ${label}`)).toEqual([]);
  });

  it('have no term that stands for more codes than a filter takes', () => {
    const most = Math.max(...held.flatMap(({ terms }) => terms.map((term) => termsWithin(term).length)));

    expect(most).toBeLessThanOrEqual(MAX_FILTER_VALUES);
  });

  it('name a replacement of deprecated terms only, and one that is none itself', () => {
    const replaced = held.flatMap(({ terms }) => terms.filter(({ replacedBy }) => replacedBy !== null));

    expect(replaced.length).toBeGreaterThan(0);
    expect(replaced.filter(({ deprecated, replacedBy }) => !deprecated || replacedBy?.deprecated)).toEqual([]);
  });

  it('put sub-techniques, sub-domains and the like under the code that theirs begins with', () => {
    const begins: Readonly<Record<string, (code: string) => string | null>> = {
      ATLAS: (code) => /^(AML\.T\d{4})\.\d{3}$/.exec(code)?.[1] ?? null,
      AVID_SEP: (code) => (code.endsWith('00') ? null : `${code.slice(0, 3)}00`),
      MIT_DOMAIN: (code) => /^(\d)\.\d$/.exec(code)?.[1] ?? null,
    };
    const terms = held.flatMap((taxonomy) => taxonomy.terms).filter(({ scheme }) => begins[scheme] !== undefined);

    expect(terms.filter(({ scheme, code, parent }) => (parent?.code ?? null) !== begins[scheme]?.(code))).toEqual([]);
  });

  it.each([
    ['ATLAS', 'AML.T0051', 'LLM Prompt Injection'],
    ['ATLAS', 'AML.T0024.002', 'Extract AI Model'],
    ['AVID_SEP', 'S0403', 'Adversarial Example'],
    ['MIT_DOMAIN', '7.6', 'Multi-agent risks'],
    ['OWASP_LLM_2025', 'LLM01:2025', 'Prompt Injection'],
    ['NIST_AI_600_1', 'nist-confabulation', 'Confabulation'],
    ['CWE', 'CWE-502', 'Deserialization of Untrusted Data'],
    ['CWE', 'CWE-1427', 'Improper Neutralization of Input Used for LLM Prompting'],
    ['CWE', 'CWE-1434', 'Insecure Setting of Generative AI/ML Model Inference Parameters'],
  ])('call %s %s by its official short name', (scheme, code, label) => {
    expect(termOf(scheme, code)?.label).toBe(label);
  });
});

describe('the terms that the samples use', () => {
  it('are all in the hub’s taxonomies', () => {
    const used = readAdvisories().flatMap((advisory) =>
      statesOf(advisory).flatMap((state) => state.flatMap(({ content }) => (content.term ? [content.term] : []))),
    );
    const unknown = used.filter((term) => termOf(String(term['scheme']), String(term['code'])) === null);

    expect(used.length).toBeGreaterThan(100);
    expect(unknown).toEqual([]);
  });

  it('stand in the example drafts as well', () => {
    const texts = readdirSync(new URL('examples/', import.meta.url)).map((file) =>
      readFileSync(new URL(`examples/${file}`, import.meta.url), 'utf8'),
    );
    const used = texts.flatMap((text) => [...text.matchAll(/^scheme: (.*)\ncode: '?([^'\n]*)'?$/gm)]);
    const unknown = used.filter(([, scheme = '', code = '']) => termOf(scheme, code) === null);

    expect(used).toHaveLength(4);
    expect(unknown.map(([line]) => line)).toEqual([]);
  });
});
