import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Taxonomy, TaxonomyFile } from '../model/taxonomy.js';
import { normalizeScheme } from '../model/term-code.js';
import { toTaxonomy } from '../model/to-taxonomy.js';
import type { Taxonomies } from '../ports.js';

/** The taxonomies of a folder, one JSON file each, read once: they change with a release of the hub and no sooner. */
export function taxonomyFiles(folder: string): Taxonomies {
  const byScheme = new Map(readAll(folder).map((taxonomy) => [normalizeScheme(taxonomy.scheme), taxonomy]));
  return { taxonomy: (scheme) => byScheme.get(normalizeScheme(scheme)) ?? null };
}

function readAll(folder: string): readonly Taxonomy[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  // Of the project itself, and tested as committed: not read as a stranger's would be.
  return files.map((file) => toTaxonomy(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as TaxonomyFile));
}
