import { advisoryId } from '../../features/advisories/model/advisory-id.js';
import { aCaseStudy, anAvidReport, anIncident, anOsvRecord } from '../../features/interop/model/fake-records.js';
import { type Answer, askHttp } from './ask.js';
import { ACCOUNTS, COMMUNITIES, KEEPER, ORGANIZATIONS, UNSEEN } from './cast.js';
import type { Pools } from './input-value.js';
import { WHOLE_KEEPING } from './own-keeping.js';
import { tokenUidOf } from './plant-cast.js';
import { timeOf } from './play-script.js';
import { ALIASES, SYSTEMS, TERMS } from './script-words.js';
import { uuidOf } from './seeded-randomness.js';
import {
  KEPT,
  WHOLE_FILTERS,
  WHOLE_KEPT,
  WHOLE_SEARCH,
  WHOLE_STATISTICS,
  WHOLE_TERMS,
  WHOLE_VIEW,
} from './whole-view.js';

const ADVISORY = `id viewKey name revisionId source { id handle } portions { id content { ...on AffectedContent { system { id } } } }`;

const PAGE = 'nodes { advisoryName } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** What is asked before, in every world: its answers hold what later questions name. */
const NAMING: readonly string[] = [
  `{ advisories(first: 100) { feedCursor edges { cursor node { ${ADVISORY} revisions { edges { cursor node { id advisory { id } } } } } } } }`,
  `{ advisories(first: 100, orderBy: SEVERITY_DESC) { edges { cursor } } }`,
  `{ advisories(first: 100, filter: { states: [DRAFT, PUBLISHED] }) { edges { cursor node { ${ADVISORY} } } } }`,
  `{ events(first: 100) { edges { cursor node { revisionId advisoryName } } } }`,
  `{ events(first: 2) { ${PAGE} } }`,
  `{ events(first: 1, newestFirst: true) { ${PAGE} } }`,
  `{ viewer { communities { id } organization { id } } }`,
];

/** The same, and everything by every way of reading. */
export const GATHERING: readonly string[] = [
  ...NAMING,
  ...[WHOLE_VIEW, WHOLE_TERMS, WHOLE_SEARCH, WHOLE_FILTERS, WHOLE_STATISTICS, WHOLE_KEPT, WHOLE_KEEPING],
];

/** Which pool a field of an answer goes to, by its name. */
const POOL_OF: Readonly<Record<string, string>> = {
  id: 'id',
  name: 'name',
  advisoryName: 'name',
  viewKey: 'viewKey',
  revisionId: 'revision',
  cursor: 'cursor',
  feedCursor: 'cursor',
};

/**
 * What others are answered in each world, before the viewer is: names of what it does not see, and whatever a cache would keep.
 *
 * @param source - it asks for all that the viewer will ask for; null asks as one of the others
 */
export async function askOthers(urls: readonly string[], source: string | null): Promise<readonly unknown[]> {
  const whole = `author@${source ?? 'maker'}`;
  return (await Promise.all(urls.map((url) => askOthersOf(url, whole)))).flat();
}

/** One more reads all in one world alone: who has read what, is told to its source and to nobody else. */
export async function readMore(url: string): Promise<void> {
  await askHttp(url, KEEPER.account, { query: WHOLE_VIEW });
}

/** One after another: each connection that asked at once would have to plan every statement anew. */
async function askOthersOf(url: string, whole: string): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const account of OTHERS) {
    for (const query of account === whole ? GATHERING : NAMING)
      answers.push(JSON.parse((await askHttp(url, account, { query })).body));
  }
  return answers;
}

const OTHERS = ['author@maker', 'author@cert', 'author@campus', 'handler@charity'];

/** Fills the pools from answers: names of what the viewer sees and of what it does not. */
export function poolsOf(answers: readonly unknown[]): Pools {
  const pools = new Map(Object.entries(FIXED).map(([pool, texts]) => [pool, new Set(texts)]));
  const take = (pool: string, text: string): void => void pools.set(pool, (pools.get(pool) ?? new Set()).add(text));
  for (const answer of answers) harvest(answer, take);
  return new Map([...pools].map(([pool, texts]) => [pool, mixed([...texts])]));
}

type Take = (pool: string, text: string) => void;

function harvest(value: unknown, take: Take): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inner] of Object.entries(value)) {
    const pool = POOL_OF[field];
    if (typeof inner === 'string' && pool !== undefined) take(isPortion(field, inner) ? 'portion' : pool, inner);
    else harvest(inner, take);
  }
}

/** The ids of portions are bare; those of nodes say what they are of. */
function isPortion(field: string, text: string): boolean {
  return field === 'id' && /^[0-9a-f-]{36}$/.test(text);
}

/** In an order that has nothing to do with who was asked. */
function mixed(texts: readonly string[]): readonly string[] {
  const keyed = texts.map((text) => ({ text, key: uuidOf(text) as string }));
  return keyed.sort((one, other) => one.key.localeCompare(other.key)).map(({ text }) => text);
}

const NOBODYS = uuidOf('nobody');

/** Records of other databases, one of them in two states, called what advisories of the script are called as well. */
const RECORDS: readonly string[] = [
  ...ALIASES.map((alias) => anOsvRecord({ aliases: [alias] })),
  anOsvRecord({ aliases: [...ALIASES], summary: 'Said better' }),
  anIncident(),
  anAvidReport(),
  aCaseStudy({ name: null }),
].map((record) => JSON.stringify(record));

/** What can be named before anything was answered. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  name: ['SMK-00000-00000', 'smk-ooooo-00000', 'nothing'],
  id: [
    advisoryId({ uid: NOBODYS, revisionId: null }),
    ...idsOf('organization', [...ORGANIZATIONS, { handle: UNSEEN.organization }]),
    ...idsOf('community', [...COMMUNITIES, { handle: UNSEEN.community }]),
    'nothing',
  ],
  portion: [NOBODYS],
  revision: [NOBODYS, 'nothing'],
  viewKey: ['nothing'],
  cursor: ['nothing', ''],
  organization: [...ORGANIZATIONS.map(({ handle }) => handle), UNSEEN.organization, 'nowhere'],
  community: [...COMMUNITIES.map(({ handle }) => handle), UNSEEN.community, 'nowhere'],
  account: [...ACCOUNTS, 'nobody@nowhere'],
  // Nobody of the sources is suspended, lets others in or ends the token that asks: the rest would have nothing to tell.
  remote: ['gone', 'crowd-01', 'nowhere'],
  newHandle: ['fresh', 'fresh-air', 'maker', 'circle', 'Not A Handle'],
  newAccount: ['new@clinic', 'newer@clinic', 'new@maker', 'author@maker', 'No Body'],
  token: [...['bot@clinic', 'author@maker', 'author@cert'].map(tokenUidOf), NOBODYS, 'nothing'],
  act: ['token.issued', 'person.added', 'portions.marked', 'advisory.seen-as', 'nothing'],
  audited: ['maker', 'new@clinic', 'SMK-00000-00000', tokenUidOf('author@cert')],
  term: [...TERMS.map((code) => `ATLAS:${code}`), 'ATLAS:AML.T9999', 'ATLAS:*'],
  system: [...SYSTEMS, 'Unheard'],
  systemKind: ['library', 'agent', 'Model', 'unheard'],
  developer: ['Sea Lab', 'nobody', 'Unheard'],
  alias: [...ALIASES, 'CVE-2025-19999', 'CVE-*'],
  scheme: ['ATLAS', 'ATLAS', 'CWE', 'CWE', 'MIT_DOMAIN', 'nowhere'],
  code: ['AML.T0051', 'AML.T0051.000', 'AML.T0054', 'CWE-132', 'CWE-502', 'nothing'],
  search: [
    'weights',
    'sandbox',
    '"quiet agent"',
    'prompt -weights',
    'leak or agent',
    'orca',
    '-orca weights',
    'CVE-2025-10001',
    'absent',
  ],
  word: ['weights', 'sandbox', 'Quiet agent', 'absent'],
  record: RECORDS,
  idempotency: ['once', 'twice'],
  subscription: [KEPT, KEPT, 'night', 'No Name'],
  time: [-1, 0, 1, 2, 3, 5, 7, 9].map((step) => timeOf(step).toISOString()),
};

export const FIXED_POOLS: Pools = new Map(Object.entries(FIXED));

function idsOf(kind: string, things: readonly { readonly handle: string }[]): readonly string[] {
  return things.map(({ handle }) => Buffer.from(`${kind}:${uuidOf(handle)}`).toString('base64url'));
}

/** Whether an answer holds nothing that was asked for: nulls, empty lists, or an error. */
export function isEmpty({ body }: Answer): boolean {
  return body.startsWith('{"errors"') || !/:(?:"|\d|true|\[\{)/.test(body);
}
