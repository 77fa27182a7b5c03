import { Arg, Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { PageArgs } from '../../../platform/graphql/schema/page.args.js';
import { pageSize } from '../../../platform/graphql/schema/page-size.js';
import { TERM_SCHEMES } from '../model/term-scheme.js';
import type { TaxonomyContext } from './taxonomy-context.js';
import { Taxonomy, toTaxonomyType } from './taxonomy.type.js';
import { TermConnection, toTermConnection } from './term-connection.type.js';
import { Term, toTerm } from './term.type.js';

const SCHEME = `In any case: ${TERM_SCHEMES.join(', ')}.`;

@Resolver(() => Taxonomy)
export class TaxonomyResolver {
  @Query(() => Taxonomy, {
    nullable: true,
    description: 'A taxonomy by its scheme; null for one this hub does not hold.',
  })
  async taxonomy(
    @Arg('scheme', () => String, { description: SCHEME }) scheme: string,
    @Ctx() { actions, viewer }: TaxonomyContext,
  ): Promise<Taxonomy | null> {
    const taxonomy = await actions.readTaxonomy(viewer, { scheme });
    return taxonomy && toTaxonomyType(taxonomy);
  }

  @Query(() => Term, {
    nullable: true,
    description: 'A term by its code; null for one that is not in this hub’s copy of the scheme.',
  })
  async term(
    @Arg('scheme', () => String, { description: SCHEME }) scheme: string,
    @Arg('code', () => String, { description: 'Such as `AML.T0051`, in any case.' }) code: string,
    @Ctx() { actions, viewer }: TaxonomyContext,
  ): Promise<Term | null> {
    const term = await actions.readTerm(viewer, { scheme, code });
    return term && toTerm(term);
  }

  @FieldResolver(() => TermConnection, {
    description: 'Its terms, in the order of the scheme, those above and those below alike: `parent` tells them apart.',
  })
  @Extensions(cost(5))
  async terms(
    @Root() { scheme, size }: Taxonomy,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { actions, viewer }: TaxonomyContext,
  ): Promise<TermConnection> {
    const page = await actions.listTerms(viewer, { scheme, first: pageSize(first), after: after ?? null });
    return toTermConnection(page, size);
  }
}
