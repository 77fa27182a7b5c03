import type { Viewer } from '../../auth/model/viewer.js';
import { findTermsOf } from '../model/find-term.js';
import type { Term } from '../model/taxonomy.js';
import type { Taxonomies } from '../ports.js';
import type { ReadTermInput } from './read-term.js';

/** Terms by their codes, in their order, for everybody; null for each that this hub's copy of the scheme has not. */
export async function findTerms(
  { taxonomies }: { readonly taxonomies: Taxonomies },
  _viewer: Viewer,
  { terms }: { readonly terms: readonly ReadTermInput[] },
): Promise<readonly (Term | null)[]> {
  const schemes = [...new Set(terms.map(({ scheme }) => scheme))];
  const finders = new Map(schemes.map((scheme) => [scheme, finderOf(taxonomies, scheme)]));
  return terms.map(({ scheme, code }) => finders.get(scheme)?.(code) ?? null);
}

function finderOf(taxonomies: Taxonomies, scheme: string): (code: string) => Term | null {
  const taxonomy = taxonomies.taxonomy(scheme);
  return taxonomy ? findTermsOf(taxonomy) : () => null;
}
