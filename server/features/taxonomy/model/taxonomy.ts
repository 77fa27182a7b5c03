import type { TermScheme } from './term-scheme.js';

/** The terms of one scheme, as this hub holds them. */
export interface Taxonomy {
  readonly scheme: TermScheme;
  readonly name: string;
  /** The scheme's own; it says which of them a mixed copy holds. */
  readonly version: string;
  /** Where it is published: an address. */
  readonly source: string;
  /** Under which terms it is published: an SPDX id where one fits. */
  readonly licence: string;
  /** All of them, in the order of its file. */
  readonly terms: readonly Term[];
}

/** One entry of a taxonomy. Its code is the key; its label may change from version to version. */
export interface Term {
  readonly scheme: TermScheme;
  /** As the scheme writes it: `AML.T0051`. */
  readonly code: string;
  readonly label: string;
  readonly parent: Term | null;
  readonly children: readonly Term[];
  /** True when the scheme has given it up. */
  readonly deprecated: boolean;
  /** What the scheme says to use instead; null when it says nothing. */
  readonly replacedBy: Term | null;
  /** The terms that this one replaced. */
  readonly replaces: readonly Term[];
}

/** One file of seeds/taxonomies; a field that is left out is false or null. */
export interface TaxonomyFile extends Omit<Taxonomy, 'terms'> {
  readonly terms: readonly TermEntry[];
}

/** A term as its file has it: parent and replacement by their codes. */
export interface TermEntry {
  readonly code: string;
  readonly label: string;
  readonly parent?: string;
  readonly deprecated?: boolean;
  readonly replacedBy?: string;
}
