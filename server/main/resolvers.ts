import type { GraphQLSchema } from 'graphql';
import { AdministratorsResolver } from '../features/administration/graphql/administrators.resolver.js';
import { AdministrationListsResolver } from '../features/administration/graphql/lists.resolver.js';
import { StewardsResolver } from '../features/administration/graphql/stewards.resolver.js';
import { AdvisoriesResolver } from '../features/advisories/graphql/advisories.resolver.js';
import { AdvisoryConnectionResolver } from '../features/advisories/graphql/advisory-connection.type.js';
import { AdvisoryResolver } from '../features/advisories/graphql/advisory.resolver.js';
import { ComparisonResolver } from '../features/advisories/graphql/comparison.resolver.js';
import { AffectedContentResolver } from '../features/advisories/graphql/contents/affected-content.type.js';
import { NodeResolver } from '../features/advisories/graphql/node.resolver.js';
import { PortionReadersResolver } from '../features/dissemination/graphql/portion-readers.type.js';
import { MarkedReadersResolver, ReadersResolver } from '../features/advisories/graphql/readers.resolver.js';
import { RelatedResolver } from '../features/advisories/graphql/related.resolver.js';
import { MarkPortionsResolver } from '../features/advisories/graphql/mark-portions.resolver.js';
import { AudienceMatrixResolver, CheckAdvisoryResolver } from '../features/advisories/graphql/preview.resolver.js';
import { PublishingResolver } from '../features/advisories/graphql/publishing.resolver.js';
import { ReviewResolver } from '../features/advisories/graphql/review.resolver.js';
import { StatisticsResolver } from '../features/advisories/graphql/statistics.resolver.js';
import { TermContentResolver } from '../features/advisories/graphql/contents/term-content.type.js';
import { TermAdvisoriesResolver } from '../features/advisories/graphql/term-advisories.resolver.js';
import { AuditResolver } from '../features/audit/graphql/audit.resolver.js';
import { ViewerResolver } from '../features/auth/graphql/viewer.resolver.js';
import { ChangesResolver } from '../features/feed/graphql/changes.resolver.js';
import { FeedPlacesResolver } from '../features/feed/graphql/feed-places.resolver.js';
import { FeedResolver } from '../features/feed/graphql/feed.resolver.js';
import { SubscriptionsResolver } from '../features/feed/graphql/subscriptions.resolver.js';
import { ExportsResolver } from '../features/interop/graphql/exports.resolver.js';
import { ImportRecordsResolver } from '../features/interop/graphql/import-records.resolver.js';
import { MarkingResolver } from '../features/organizations/graphql/marking.resolver.js';
import { OrganizationResolver } from '../features/organizations/graphql/organization.resolver.js';
import { TaxonomyResolver } from '../features/taxonomy/graphql/taxonomy.resolver.js';
import { TermResolver } from '../features/taxonomy/graphql/term.type.js';
import { buildSchema } from '../platform/graphql/schema/build-schema.js';

/** The hub's graph: everything that can be asked of it, from every feature. Needs no database to be built. */
export function buildHubSchema(): GraphQLSchema {
  return buildSchema([
    ViewerResolver,
    AuditResolver,
    NodeResolver,
    OrganizationResolver,
    MarkingResolver,
    AdvisoryResolver,
    RelatedResolver,
    ComparisonResolver,
    ReadersResolver,
    MarkedReadersResolver,
    PortionReadersResolver,
    AdvisoriesResolver,
    AdvisoryConnectionResolver,
    StatisticsResolver,
    AffectedContentResolver,
    TermContentResolver,
    TaxonomyResolver,
    TermResolver,
    TermAdvisoriesResolver,
    PublishingResolver,
    MarkPortionsResolver,
    ReviewResolver,
    AudienceMatrixResolver,
    CheckAdvisoryResolver,
    ImportRecordsResolver,
    ExportsResolver,
    FeedResolver,
    FeedPlacesResolver,
    ChangesResolver,
    SubscriptionsResolver,
    AdministrationListsResolver,
    StewardsResolver,
    AdministratorsResolver,
  ]);
}
