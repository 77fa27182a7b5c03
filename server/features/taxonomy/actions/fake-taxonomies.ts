import type { Taxonomy, TaxonomyFile } from '../model/taxonomy.js';
import { normalizeScheme } from '../model/term-code.js';
import { toTaxonomy } from '../model/to-taxonomy.js';
import type { Taxonomies } from '../ports.js';

const HEAD = { version: '1', source: 'https://taxonomy.example', licence: 'CC0-1.0' };

/** A technique with two below it, and another. */
export const FEW_TECHNIQUES: TaxonomyFile = {
  ...{ scheme: 'ATLAS', name: 'A few techniques', ...HEAD },
  terms: [
    { code: 'AML.T0051', label: 'LLM Prompt Injection' },
    { code: 'AML.T0051.000', label: 'Direct', parent: 'AML.T0051' },
    { code: 'AML.T0051.001', label: 'Indirect', parent: 'AML.T0051' },
    { code: 'AML.T0054', label: 'LLM Jailbreak' },
  ],
};

/** A weakness that another one was replaced by. */
export const FEW_WEAKNESSES: TaxonomyFile = {
  ...{ scheme: 'CWE', name: 'A few weaknesses', ...HEAD },
  terms: [
    { code: 'CWE-665', label: 'Improper Initialization' },
    { code: 'CWE-908', label: 'Use of Uninitialized Resource', parent: 'CWE-665' },
    { code: 'CWE-1187', label: 'Use of Uninitialized Resource', deprecated: true, replacedBy: 'CWE-908' },
  ],
};

export function fakeTaxonomies(files: readonly TaxonomyFile[] = [FEW_TECHNIQUES, FEW_WEAKNESSES]): Taxonomies {
  const held: readonly Taxonomy[] = files.map(toTaxonomy);
  return { taxonomy: (scheme) => held.find((taxonomy) => taxonomy.scheme === normalizeScheme(scheme)) ?? null };
}
