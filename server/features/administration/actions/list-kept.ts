import type { Page } from '../../../kernel/page.js';
import { RequestError } from '../../../kernel/request-error.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Seal } from '../../events/model/seal.js';
import type { ListedCommunity, ListedOrganization } from '../model/kept-organization.js';
import type { Person } from '../model/kept-person.js';
import type { TokenRecord } from '../model/token-record.js';
import type { AdministrationReads, ListQuery } from '../ports.js';

interface Needs {
  readonly administration: AdministrationReads;
  readonly listSeal: Seal;
}

export interface ListInput {
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
}

/** Something listed, and where the list goes on behind it. */
export interface Listed<T> {
  readonly item: T;
  readonly cursor: string;
}

/** Organizations that the viewer sees, by handle. @throws RequestError BAD_CURSOR */
export function listOrganizations(
  { administration, listSeal }: Needs,
  viewer: Viewer,
  input: ListInput,
): Promise<Page<Listed<ListedOrganization>>> {
  return listed(
    { seal: listSeal, list: listOf('organizations', viewer), input, keyOf: ({ handle }) => handle },
    (query) => administration.organizations(viewer, query),
  );
}

/** Communities that the viewer sees, by handle. @throws RequestError BAD_CURSOR */
export function listCommunities(
  { administration, listSeal }: Needs,
  viewer: Viewer,
  input: ListInput,
): Promise<Page<Listed<ListedCommunity>>> {
  return listed(
    { seal: listSeal, list: listOf('communities', viewer), input, keyOf: ({ handle }) => handle },
    (query) => administration.communities(viewer, query),
  );
}

/** People whom the viewer keeps, and itself, by account. @throws RequestError BAD_CURSOR */
export function listPeople(
  { administration, listSeal }: Needs,
  viewer: Viewer,
  { organization, ...input }: ListInput & { readonly organization: string | null },
): Promise<Page<Listed<Person>>> {
  return listed({ seal: listSeal, list: listOf('people', viewer), input, keyOf: ({ account }) => account }, (query) =>
    administration.people(viewer, { ...query, organization }),
  );
}

/** The viewer's own tokens and those that it keeps, newest first. @throws RequestError BAD_CURSOR */
export function listTokens(
  { administration, listSeal }: Needs,
  viewer: Viewer,
  { account, ...input }: ListInput & { readonly account: string | null },
): Promise<Page<Listed<TokenRecord>>> {
  const keyOf = ({ createdAt, id }: TokenRecord) => `${createdAt.toISOString()}|${id}`;
  return listed({ seal: listSeal, list: listOf('tokens', viewer), input, keyOf }, (query) =>
    administration.tokens(viewer, { ...query, account }),
  );
}

const listOf = (what: string, { account }: Viewer): string => `${what}|${account ?? ''}|`;

interface Listing<T> {
  readonly seal: Seal;
  /** What its cursors begin with: one viewer's, of one list. */
  readonly list: string;
  readonly input: ListInput;
  readonly keyOf: (item: T) => string;
}

async function listed<T>(
  { seal, list, input: { first, after }, keyOf }: Listing<T>,
  read: (query: ListQuery) => Promise<Page<T>>,
): Promise<Page<Listed<T>>> {
  const beyond = after === null ? null : openKey(seal, list, after);
  const page = await read({ first, beyond });
  return { ...page, items: page.items.map((item) => ({ item, cursor: seal.seal(`${list}${keyOf(item)}`) })) };
}

function openKey(seal: Seal, list: string, cursor: string): string {
  const opened = seal.open(cursor);
  if (opened?.startsWith(list) === true) return opened.slice(list.length);
  throw new RequestError('BAD_CURSOR', 'This cursor is of no such list. List anew, without one.');
}
