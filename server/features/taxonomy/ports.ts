import type { Taxonomy } from './model/taxonomy.js';

/** The taxonomies that this hub holds. They are public and in memory, so that a label costs no question to the database. */
export interface Taxonomies {
  /** Any text may be asked for, in any case: null for what is no scheme. */
  taxonomy(scheme: string): Taxonomy | null;
}
