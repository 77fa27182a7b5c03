import { Args, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { cost, costPerItem } from '../../../platform/graphql/schema/build-schema.js';
import { PageArgs } from '../../../platform/graphql/schema/page.args.js';
import { pageSize } from '../../../platform/graphql/schema/page-size.js';
import { Term } from '../../taxonomy/graphql/term.type.js';
import { termsWithin } from '../../taxonomy/model/find-term.js';
import { AdvisoryConnection, toAdvisoryConnection } from './advisory-connection.type.js';
import { Asking, type ListAsking } from './list-asking.js';

/** Advisories stand below the taxonomy: what a term leads to is told here. */
@Resolver(() => Term)
export class TermAdvisoriesResolver {
  @FieldResolver(() => AdvisoryConnection, {
    description:
      'The published and withdrawn advisories that the viewer sees under this term, newest change first. Under it is what a TERM ' +
      'portion that the viewer sees sorts under this term, under one below it, or under a deprecated one that these replaced: ' +
      'the same as `advisories` with all their codes in `filter.terms`.',
  })
  // Each term's list is a read of its own, and one operation may name a hundred terms: few such lists, or short ones.
  @Extensions({ ...cost(400), ...costPerItem(40) })
  async advisories(
    @Root() { term }: Term,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Asking() { actions, viewer, wants }: ListAsking,
  ): Promise<AdvisoryConnection> {
    const list = await actions.listAdvisories(viewer, {
      filter: { terms: termsWithin(term).map(({ scheme, code }) => `${scheme}:${code}`) },
      order: 'UPDATED_DESC',
      first: pageSize(first),
      after: after ?? null,
      wants,
    });
    return toAdvisoryConnection(list, wants.facets);
  }
}
