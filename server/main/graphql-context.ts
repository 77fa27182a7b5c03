import type { AdministrationContext } from '../features/administration/graphql/administration-context.js';
import type { AuditContext } from '../features/audit/graphql/audit-context.js';
import type { Viewer } from '../features/auth/model/viewer.js';
import { Notebook } from '../features/dissemination/actions/notebook.js';
import type { Ledger } from '../features/dissemination/ports.js';
import type { FeedContext } from '../features/feed/graphql/feed-context.js';
import type { SubscriptionsContext } from '../features/feed/graphql/subscriptions-context.js';
import type {
  AdvisoriesContext,
  PreviewsContext,
  ReviewsContext,
} from '../features/advisories/graphql/advisories-context.js';
import { relatedLoader, type RelatedContext } from '../features/advisories/graphql/related-loader.js';
import type { OrganizationsContext } from '../features/organizations/graphql/organizations-context.js';
import { partiesLoaders, type PartiesContext } from '../features/organizations/graphql/parties-loaders.js';
import type { ExportsContext, InteropContext } from '../features/interop/graphql/interop-context.js';
import type { TaxonomyContext } from '../features/taxonomy/graphql/taxonomy-context.js';
import { systemsLoader, type SystemsContext } from '../features/systems/graphql/systems-loader.js';
import type { Noted } from '../platform/graphql/operation/noted.js';
import type { Connection } from '../platform/graphql/asker.js';
import type { HubActions } from './actions.js';

/** All that resolvers find: who asks, what can be done, and loaders of this operation alone. */
interface HubContext {
  readonly viewer: Viewer;
  readonly actions: HubActions;
  readonly connection: Connection | null;
  /** What the operation tells, until it is kept. */
  readonly noted: Noted;
  readonly loaders: PartiesContext['loaders'] & SystemsContext['loaders'] & RelatedContext['loaders'];
}

/** Each feature's resolvers see their own part of it. */
type Parts = FeedContext &
  AuditContext &
  AdministrationContext &
  SubscriptionsContext &
  AdvisoriesContext &
  PreviewsContext &
  ReviewsContext &
  OrganizationsContext<Viewer> &
  PartiesContext &
  SystemsContext &
  RelatedContext &
  TaxonomyContext &
  InteropContext &
  ExportsContext;

export function graphqlContext(
  actions: HubActions,
  ledger: Ledger,
): (viewer: Viewer, connection: Connection | null) => HubContext & Parts {
  return (viewer, connection) => ({
    ...{ viewer, actions, connection },
    ...{ loaders: loadersFor(actions, viewer), noted: new Notebook(ledger, viewer) },
  });
}

function loadersFor(actions: HubActions, viewer: Viewer): HubContext['loaders'] {
  return {
    ...partiesLoaders({
      organizations: (handles) => actions.readNamedOrganizations(viewer, { handles }),
      communities: (handles) => actions.readNamedCommunities(viewer, { handles }),
    }),
    related: relatedLoader((names) => actions.readRelated(viewer, { names })),
    systems: systemsLoader((statements) => actions.describeSystems(viewer, { statements })),
    systemTold: (statement, told) => actions.describeTold(viewer, { statement, told }),
  };
}
