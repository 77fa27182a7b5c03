import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NothingHere } from './pages/nothing/nothing-here.js';
import { readRevision } from './pages/advisory/revision-search.js';
import { readFilter } from './pages/feed/feed-filter.js';
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

export const router = createRouter({
  routeTree: root.addChildren([front, signIn, feed, research, advisory, drafts, newDraft, draft]),
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
