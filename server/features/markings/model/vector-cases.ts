import type { Sector } from './marking.js';
import { parseTlp } from './parse-marking.js';
import type { Tlp } from './tlp.js';
import type { UnparsedMarking } from './unparsed-marking.js';
import type { Visibility, VisibilityCase } from './visibility-case.js';
import type { Day, VisibilityWorld, WorldOrganization, WorldPerson } from './visibility-world.js';

/** The worked cases that come with the design, as their file spells them. Fields that no case here needs are left out. */
export interface VectorFile {
  readonly organizations: Readonly<Record<string, VectorOrganization>>;
  readonly viewers: Readonly<Record<string, VectorViewer | null>>;
  readonly cases: readonly VectorCase[];
}

interface VectorOrganization {
  readonly sector: Sector;
  /** `hub` is the whole hub: an organization outside it is not a member. */
  readonly communities: readonly string[];
  readonly status: string;
  readonly joined?: Day;
}

interface VectorViewer {
  readonly org: string | null;
  readonly roles?: readonly string[];
  readonly kind?: string;
  readonly needToKnow: boolean;
}

interface VectorCase {
  readonly n: number;
  readonly source: string;
  readonly marking: UnparsedMarking & { readonly publishedAt?: Day };
  readonly viewer: string;
  readonly expect: Visibility;
  readonly rule: string;
  readonly tokenCeiling?: string;
  /** Organizations that the source named later, marking the portion anew. */
  readonly addedOrgs?: readonly string[];
  readonly clientGrants?: readonly unknown[];
}

/** @returns the cases as this hub words them, and the names of those that need what it does not have yet: grants to clients */
export function toVisibilityCases(file: VectorFile): {
  readonly cases: readonly VisibilityCase[];
  readonly toCome: readonly string[];
} {
  return {
    cases: file.cases.filter(({ clientGrants }) => clientGrants === undefined).map((vector) => toCase(file, vector)),
    toCome: file.cases.filter(({ clientGrants }) => clientGrants !== undefined).map(nameOf),
  };
}

function toCase(file: VectorFile, vector: VectorCase): VisibilityCase {
  return {
    name: nameOf(vector),
    world: toWorld(file, vector),
    source: vector.source,
    marking: toMarking(vector),
    markedOn: vector.addedOrgs === undefined ? (vector.marking.publishedAt ?? TODAY) : TODAY,
    readOn: TODAY,
    viewer: vector.viewer,
    expect: vector.expect,
  };
}

function nameOf({ n, viewer, marking, expect, rule }: VectorCase): string {
  return `case ${n}: ${marking.tlp ?? 'unmarked'} is ${expect} for ${viewer}${rule === '' ? '' : ` (${rule})`}`;
}

function toWorld({ organizations, viewers }: VectorFile, { tokenCeiling }: VectorCase): VisibilityWorld {
  const people = Object.entries(viewers).flatMap(([account, viewer]) =>
    viewer === null ? [] : [[account, toPerson(viewer, tokenCeiling)] as const],
  );
  return {
    organizations: Object.fromEntries(
      Object.entries(organizations).map(([handle, organization]) => [handle, toOrganization(organization)]),
    ),
    people: Object.fromEntries(people),
  };
}

function toOrganization({ sector, communities, status, joined }: VectorOrganization): WorldOrganization {
  const isMember = status === 'ACTIVE' && communities.includes('hub');
  return {
    sector,
    communities: communities.filter((community) => community !== 'hub'),
    ...(joined === undefined ? {} : { joined: { hub: joined } }),
    ...(isMember ? {} : { ended: '0001-01-01' }),
  };
}

function toPerson({ org, roles = [], kind, needToKnow }: VectorViewer, tokenCeiling: string | undefined): WorldPerson {
  const service = kind === 'SERVICE_TOKEN';
  const ceiling: Tlp = service ? (toTlp(tokenCeiling ?? null) ?? 'AMBER_STRICT') : 'RED';
  const own = roles.map((role) => (role === 'HUB_ADMIN' ? 'HUB_STEWARD' : role));
  return { organization: org, roles: needToKnow ? [...own, 'HANDLER'] : own, service, ceiling };
}

function toMarking({ marking, addedOrgs = [] }: VectorCase): UnparsedMarking {
  const { publishedAt: _, tlp, ...audience } = marking;
  const named = [...(audience.organizations ?? []), ...addedOrgs];
  return {
    ...audience,
    tlp: toTlp(tlp) ?? tlp,
    organizations: named,
    communities: (audience.communities ?? []).filter((community) => community !== 'hub'),
  };
}

/** The vectors spell labels as the wire does, the schema cannot. */
function toTlp(text: string | null): Tlp | null {
  return parseTlp(text === 'AMBER+STRICT' ? 'AMBER_STRICT' : text);
}

/** Any day after all that the vectors speak of. */
const TODAY: Day = '2026-11-01';
