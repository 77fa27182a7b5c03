import type { Marking, OrganizationHandle } from '../../markings/model/marking.js';
import { parseMarking } from '../../markings/model/parse-marking.js';
import { namesIn } from '../../markings/model/unknown-names.js';
import type { Names } from '../../markings/model/unknown-names.js';
import type { MarkingInput } from '../model/advisory-input.js';
import { canonicalJson } from '../model/canonical-json.js';
import type { Audiences } from '../model/input/input-moment.js';
import type { AudienceDirectory } from '../ports.js';

/** The markings that a change turns on: those that its author states, and those that stand. */
export interface MarkingsAtHand {
  readonly stated: readonly MarkingInput[];
  readonly standing: readonly Marking[];
}

/** Looks up whoever the markings name, all before any of them is read. */
export async function lookUpAudiences(
  directory: AudienceDirectory,
  { stated, standing }: MarkingsAtHand,
): Promise<Audiences> {
  const names = namesIn(stated);
  const known: Names = {
    organizations: await directory.organizations([...names.organizations]),
    communities: await directory.communities([...names.communities]),
    accounts: await directory.accounts([...names.accounts]),
  };
  const readable = stated.map(parseMarking).flatMap((marking) => (marking.ok ? [marking.value] : []));
  const members = new Map<string, readonly OrganizationHandle[]>();
  for (const marking of [...standing, ...readable.filter((candidate) => isKnown(candidate, known))].filter(
    hasMembers,
  )) {
    const key = membersKey(marking);
    if (!members.has(key)) members.set(key, await directory.membersOf(marking));
  }
  return { known, membersOf: (marking) => members.get(membersKey(marking)) ?? [] };
}

function isKnown({ communities }: Marking, known: Names): boolean {
  return communities.every((community) => known.communities.has(community));
}

function hasMembers({ sectors, communities }: Marking): boolean {
  return sectors.length > 0 || communities.length > 0;
}

function membersKey({ sectors, communities }: Marking): string {
  return canonicalJson({ sectors, communities });
}
