import {
  ListAuditLog,
  ListCommunities,
  ListOrganizations,
  ListPeople,
  ListTokens,
  type PageFields,
} from '../generated/documents.js';
import { request, type HubAccess } from '../hub-request.js';
import { type Page, pages, type Pages } from '../pages.js';
import { type AuditEntry, type AuditQuery, readEntry } from './audit-entry.js';
import {
  type ListedCommunity,
  type ListedOrganization,
  type Person,
  readPerson,
  readToken,
  type TokenRecord,
} from './kept.js';

/** The hub answers at most so many at once. */
const LARGEST_PAGE = 100;

/** What there is to keep, as lists. */
export function listsOf(hub: HubAccess) {
  return {
    organizations: () =>
      listed<ListedOrganization>(async (page) => {
        const { edges, pageInfo } = (await request(hub, ListOrganizations, page)).organizations;
        return toPage(
          edges.map(({ node, suspended }) => ({ ...node, suspended })),
          pageInfo,
        );
      }),
    communities: () =>
      listed<ListedCommunity>(async (page) => {
        const { edges, pageInfo } = (await request(hub, ListCommunities, page)).communities;
        return toPage(
          edges.map(({ node, members }) => ({ ...node, members })),
          pageInfo,
        );
      }),
    people: (organization?: string) =>
      listed<Person>(async (page) => {
        const { nodes, pageInfo } = (await request(hub, ListPeople, { organization, ...page })).people;
        return toPage(nodes.map(readPerson), pageInfo);
      }),
    tokens: (account?: string) =>
      listed<TokenRecord>(async (page) => {
        const { nodes, pageInfo } = (await request(hub, ListTokens, { account, ...page })).tokens;
        return toPage(nodes.map(readToken), pageInfo);
      }),
    auditLog: (filter: AuditQuery = {}) =>
      listed<AuditEntry>(async (page) => {
        const { nodes, pageInfo } = (await request(hub, ListAuditLog, { filter, ...page })).auditLog;
        return toPage(nodes.map(readEntry), pageInfo);
      }),
  };
}

interface Asked {
  readonly first: number;
  readonly after: string | null;
}

function listed<T>(read: (page: Asked) => Promise<Page<T>>): Pages<T, Page<T>> {
  return pages((after) => read({ first: LARGEST_PAGE, after }));
}

function toPage<T>(items: readonly T[], { hasNextPage, endCursor }: PageFields): Page<T> {
  return { items, next: hasNextPage ? endCursor : null };
}
