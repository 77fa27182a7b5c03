import type { Viewer } from '../../auth/model/viewer.js';
import type { Taxonomy } from '../model/taxonomy.js';
import type { Taxonomies } from '../ports.js';

/** The taxonomy of that scheme, in any case, for everybody; null when this hub holds none. */
export async function readTaxonomy(
  { taxonomies }: { readonly taxonomies: Taxonomies },
  _viewer: Viewer,
  { scheme }: { readonly scheme: string },
): Promise<Taxonomy | null> {
  return taxonomies.taxonomy(scheme);
}
