import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NothingHere } from './pages/nothing/nothing-here.js';
import { readAudit } from './pages/administration/audit/audit-search.js';
import { readRevision } from './pages/advisory/revision-search.js';
import { readExample } from './pages/explore/examples.js';
import { readFilter } from './pages/feed/feed-filter.js';
import { readSaid } from './parts/said-search.js';
import { readView } from './pages/research/research-view.js';
import { Shell } from './shell/shell.js';
import { parseSearch, writeSearch } from './search-words.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NothingHere });

const front = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/front/front-page.js'), 'FrontPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.js'), 'SignInPage'),
});

const feed = createRoute({
  getParentRoute: () => root,
  path: '/feed',
  validateSearch: readFilter,
  component: lazyRouteComponent(() => import('./pages/feed/feed-page.js'), 'FeedPage'),
});

const research = createRoute({
  getParentRoute: () => root,
  path: '/research',
  validateSearch: readView,
  component: lazyRouteComponent(() => import('./pages/research/research-page.js'), 'ResearchPage'),
});

const advisory = createRoute({
  getParentRoute: () => root,
  path: '/a/$name',
  validateSearch: readRevision,
  component: lazyRouteComponent(() => import('./pages/advisory/advisory-page.js'), 'AdvisoryPage'),
});

const drafts = createRoute({
  getParentRoute: () => root,
  path: '/drafts',
  component: lazyRouteComponent(() => import('./pages/drafts/drafts-page.js'), 'DraftsPage'),
});

const newDraft = createRoute({
  getParentRoute: () => root,
  path: '/drafts/new',
  component: lazyRouteComponent(() => import('./pages/drafts/new-draft-page.js'), 'NewDraftPage'),
});

const draft = createRoute({
  getParentRoute: () => root,
  path: '/drafts/$name',
  component: lazyRouteComponent(() => import('./pages/drafts/draft-page.js'), 'DraftPage'),
});

const organizations = createRoute({
  getParentRoute: () => root,
  path: '/orgs',
  validateSearch: readSaid,
  component: lazyRouteComponent(() => import('./pages/organizations/organizations-page.js'), 'OrganizationsPage'),
});

const organization = createRoute({
  getParentRoute: () => root,
  path: '/orgs/$handle',
  component: lazyRouteComponent(() => import('./pages/organizations/organization-page.js'), 'OrganizationPage'),
});

const communities = createRoute({
  getParentRoute: () => root,
  path: '/communities',
  component: lazyRouteComponent(() => import('./pages/communities/communities-page.js'), 'CommunitiesPage'),
});

const community = createRoute({
  getParentRoute: () => root,
  path: '/communities/$handle',
  component: lazyRouteComponent(() => import('./pages/communities/community-page.js'), 'CommunityPage'),
});

const taxonomies = createRoute({
  getParentRoute: () => root,
  path: '/taxonomy',
  component: lazyRouteComponent(() => import('./pages/taxonomy/taxonomies-page.js'), 'TaxonomiesPage'),
});

const taxonomy = createRoute({
  getParentRoute: () => root,
  path: '/taxonomy/$scheme',
  validateSearch: readSaid,
  component: lazyRouteComponent(() => import('./pages/taxonomy/taxonomy-page.js'), 'TaxonomyPage'),
});

const term = createRoute({
  getParentRoute: () => root,
  path: '/taxonomy/$scheme/$code',
  component: lazyRouteComponent(() => import('./pages/taxonomy/term-page.js'), 'TermPage'),
});

const status = createRoute({
  getParentRoute: () => root,
  path: '/status',
  component: lazyRouteComponent(() => import('./pages/status/status-page.js'), 'StatusPage'),
});

const members = createRoute({
  getParentRoute: () => root,
  path: '/members',
  component: lazyRouteComponent(() => import('./pages/administration/members/members-page.js'), 'MembersPage'),
});

const tokens = createRoute({
  getParentRoute: () => root,
  path: '/tokens',
  component: lazyRouteComponent(() => import('./pages/administration/tokens/tokens-page.js'), 'TokensPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: readAudit,
  component: lazyRouteComponent(() => import('./pages/administration/audit/audit-page.js'), 'AuditPage'),
});

const explore = createRoute({
  getParentRoute: () => root,
  path: '/explore',
  validateSearch: readExample,
  component: lazyRouteComponent(() => import('./pages/explore/explore-page.js'), 'ExplorePage'),
});

const ROUTES = [
  ...[front, signIn, feed, research, advisory, drafts, newDraft, draft],
  ...[organizations, organization, communities, community, taxonomies, taxonomy, term, status],
  ...[members, tokens, audit, explore],
] as const;

export const router = createRouter({
  routeTree: root.addChildren(ROUTES),
  parseSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router;
  }
}
