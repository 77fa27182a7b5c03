import { createHash } from 'node:crypto';
import { newUuid } from '../../../kernel/ids.js';
import type { Randomness, Uuid } from '../../../kernel/ids.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { FOR_EVER, VISITOR } from '../../auth/model/visitor.js';
import { PUBLIC } from '../../markings/model/atom.js';
import type { Clearance } from '../../markings/model/label.js';
import type { AccountName, CommunityHandle, OrganizationHandle } from '../../markings/model/marking.js';
import { SAMPLE_WORLD } from '../../markings/model/visibility-sample.js';
import { clearanceOn, membersOn, namesOn } from '../../markings/model/visibility-world.js';
import type { VisibilityWorld } from '../../markings/model/visibility-world.js';
import type { Community, HubRole, Organization } from '../../organizations/model/organization.js';
import { HUB_ROLES } from '../../organizations/model/organization.js';
import type { Audiences, InputMoment } from './input/input-moment.js';

/** The sample community on one day, as rules and actions meet it. */
export const DAY = '2026-05-01';

export const MERIDIAN = 'meridian-labs' as OrganizationHandle;

/** A person or service of the sample community; a visitor for any other account. */
export function aViewer(account: string): Viewer {
  const person = SAMPLE_WORLD.people[account];
  if (person === undefined) return VISITOR;
  const { atoms, ceiling } = clearanceOn(SAMPLE_WORLD, account, DAY);
  const handle = person.organization;
  return {
    account: account as AccountName,
    name: account,
    organization: handle === null ? null : anOrganization(handle),
    roles: HUB_ROLES.filter((role: HubRole) => person.roles.includes(role)),
    communities: (SAMPLE_WORLD.organizations[handle ?? '']?.communities ?? []).map(aCommunity),
    service: person.service ?? false,
    ceiling,
    grasp: {
      atoms: [],
      meaning: new Map([...atoms].map((atom, index) => [index, atom])),
      person: 1,
      token: 1,
      span: FOR_EVER,
    },
  };
}

/** Everyone of the sample community, and a visitor. */
export const EVERYONE: readonly Viewer[] = [...Object.keys(SAMPLE_WORLD.people), 'nobody'].map(aViewer);

export const AUTHOR = aViewer('author@meridian');

export function clearanceOfViewer({ grasp, ceiling }: Viewer): Clearance {
  return { atoms: new Set([PUBLIC, ...grasp.meaning.values()]), ceiling };
}

export function anOrganization(handle: string): Organization {
  const sector = SAMPLE_WORLD.organizations[handle]?.sector ?? 'INDUSTRY';
  return { id: uuidOf(handle), handle: handle as OrganizationHandle, name: handle, sector, country: null };
}

function aCommunity(handle: string): Community {
  return { id: uuidOf(handle), handle: handle as CommunityHandle, name: handle };
}

export const AUDIENCES: Audiences = audiencesOf(SAMPLE_WORLD);

/** Who there is to be named in a world on that day. */
export function audiencesOf(world: VisibilityWorld): Audiences {
  return { known: namesOn(world, DAY), membersOf: (marking) => membersOn(world, marking, DAY) };
}

export function anInputMoment(parts: Partial<InputMoment> = {}): InputMoment {
  return { source: MERIDIAN, now: new Date('2026-05-01T10:00:00Z'), seen: [], audiences: AUDIENCES, ...parts };
}

/** Randomness that a test can repeat. */
export function countedRandomness(seed = 0): Randomness {
  let calls = seed * 1_000_000;
  return {
    bytes: (length) => {
      calls += 1;
      return new Uint8Array(createHash('sha512').update(String(calls)).digest().subarray(0, length));
    },
  };
}

export function uuidOf(text: string): Uuid {
  return newUuid({ bytes: (length) => new Uint8Array(createHash('sha256').update(text).digest().subarray(0, length)) });
}
