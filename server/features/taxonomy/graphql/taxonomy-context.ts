import type { Page } from '../../../kernel/page.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { ListTermsInput, TermListItem } from '../actions/list-terms.js';
import type { ReadTermInput } from '../actions/read-term.js';
import type { Taxonomy, Term } from '../model/taxonomy.js';

/** What resolvers ask of this feature: its actions, each bound to what it needs. */
export interface TaxonomyActions {
  readTaxonomy(viewer: Viewer, input: { readonly scheme: string }): Promise<Taxonomy | null>;
  readTerm(viewer: Viewer, input: ReadTermInput): Promise<Term | null>;
  findTerms(viewer: Viewer, input: { readonly terms: readonly ReadTermInput[] }): Promise<readonly (Term | null)[]>;
  listTerms(viewer: Viewer, input: ListTermsInput): Promise<Page<TermListItem>>;
}

export interface TaxonomyContext {
  readonly viewer: Viewer;
  readonly actions: TaxonomyActions;
}
