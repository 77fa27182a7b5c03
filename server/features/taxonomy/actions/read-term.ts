import type { Viewer } from '../../auth/model/viewer.js';
import { findTerm } from '../model/find-term.js';
import type { Term } from '../model/taxonomy.js';
import type { Taxonomies } from '../ports.js';

export interface ReadTermInput {
  /** In any case, like `code`. */
  readonly scheme: string;
  readonly code: string;
}

/** The term of that code, for everybody; null when this hub's copy of the scheme has none. */
export async function readTerm(
  { taxonomies }: { readonly taxonomies: Taxonomies },
  _viewer: Viewer,
  { scheme, code }: ReadTermInput,
): Promise<Term | null> {
  const taxonomy = taxonomies.taxonomy(scheme);
  return taxonomy && findTerm(taxonomy, code);
}
