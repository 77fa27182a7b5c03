import type { Request } from './ask.js';
import { tokenUidOf } from './plant-cast.js';

const ORGANIZATION = 'id handle name sector country';
const PERSON = `account name organization { ${ORGANIZATION} } roles since suspended`;
const TOKEN = 'id account kind purpose ceiling createdAt expiresAt revokedAt issuedBy';
const ENTRY = 'at account organization token act subject concerns facts { name value } link { number body hash }';
const PAGE = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const REFUSED = `... on Refusal { __typename code message ... on InvalidInputRefusal { problems { code message path otherPath } } }`;

/** All that there is to keep, and what was done about it. */
export const WHOLE_KEEPING = `{
  organizations(first: 100) { edges { suspended cursor node { ${ORGANIZATION} } } nodes { handle } ${PAGE} }
  communities(first: 100) { edges { cursor node { id handle name } members { ${ORGANIZATION} } } nodes { handle } ${PAGE} }
  people(first: 100) { edges { cursor node { ${PERSON} } } nodes { account } ${PAGE} }
  tokens(first: 100) { edges { cursor node { ${TOKEN} } } nodes { id } ${PAGE} }
  auditLog(first: 100) { edges { cursor node { ${ENTRY} } } nodes { act subject } ${PAGE} }
}`;

/**
 * Every viewer tries to administer: a steward that administers its own organization is answered by every field that says so, and
 * whoever is none learns nothing, of hidden communities and of people elsewhere least of all.
 */
export const KEEPING: readonly (() => Request)[] = [
  () =>
    act(
      'admitOrganization',
      `organization { ${ORGANIZATION} }`,
      `input: { handle: "fresh", name: "Fresh", sector: ACADEMIA }`,
    ),
  () =>
    act(
      'admitOrganization',
      `organization { ${ORGANIZATION} }`,
      `input: { handle: "maker", name: "", sector: ACADEMIA }`,
    ),
  () =>
    act('createCommunity', 'community { id handle name }', `input: { handle: "newly", name: "Newly", listed: false }`),
  () => act('createCommunity', 'community { id handle name }', `input: { handle: "circle", name: "Circle" }`),
  () => act('joinCommunity', BOTH, `input: { community: "newly", organization: "crowd-01" }`),
  () => act('leaveCommunity', BOTH, `input: { community: "newly", organization: "crowd-01" }`),
  () => act('joinCommunity', BOTH, `input: { community: "circle", organization: "nowhere" }`),
  () => act('reinstateOrganization', `organization { ${ORGANIZATION} }`, `handle: "gone"`),
  () => act('suspendOrganization', `organization { ${ORGANIZATION} }`, `handle: "gone"`),
  () => act('suspendOrganization', `organization { ${ORGANIZATION} }`, `handle: "gone"`),
  () => act('addPerson', `person { ${PERSON} }`, person('new@clinic', 'clinic')),
  () => act('addPerson', `person { ${PERSON} }`, person('author@maker', 'maker')),
  () =>
    act('changeRoles', `person { ${PERSON} }`, `input: { account: "new@clinic", grant: [AUTHOR], revoke: [READER] }`),
  () => act('changeRoles', `person { ${PERSON} }`, `input: { account: "author@cert", grant: [HANDLER] }`),
  () => act('suspendPerson', `person { ${PERSON} }`, `account: "new@clinic"`),
  () => act('reinstatePerson', `person { ${PERSON} }`, `account: "new@clinic"`),
  () => act('suspendPerson', `person { ${PERSON} }`, `account: "author@maker"`),
  () =>
    act(
      'issueToken',
      `secret token { ${TOKEN} }`,
      `input: { kind: SERVICE, ceiling: CLEAR, purpose: "a bot", days: 366 }`,
    ),
  () =>
    act(
      'issueToken',
      `secret token { ${TOKEN} }`,
      `input: { account: "author@cert", kind: PERSONAL, ceiling: RED, purpose: "x" }`,
    ),
  () => act('revokeToken', `token { ${TOKEN} }`, `id: "${tokenUidOf('bot@clinic')}"`),
  () => act('revokeToken', `token { ${TOKEN} }`, `id: "${tokenUidOf('author@maker')}"`),
  () => ({ query: WHOLE_KEEPING }),
];

const BOTH = `community { id handle name } organization { ${ORGANIZATION} }`;

function person(account: string, organization: string): string {
  return `input: { account: "${account}", name: "New", organization: "${organization}", roles: [READER] }`;
}

function act(verb: string, told: string, given: string): Request {
  const success = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Success`;
  return { query: `mutation { ${verb}(${given}) { ... on ${success} { ${told} } ${REFUSED} } }` };
}
