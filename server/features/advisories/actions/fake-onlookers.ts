import type { Viewer } from '../../auth/model/viewer.js';
import { MEMBER } from '../../markings/model/atom.js';
import type { Atom } from '../../markings/model/label.js';
import type { AccountName, CommunityHandle, OrganizationHandle } from '../../markings/model/marking.js';
import { SAMPLE_WORLD } from '../../markings/model/visibility-sample.js';
import { clearanceOn, namesOn } from '../../markings/model/visibility-world.js';
import { anOrganization, clearanceOfViewer, DAY } from '../model/fake-world.js';
import type { Hold, OnlookingOrganization, OnlookingPerson } from '../model/preview/onlooker.js';
import type { OnlookerDirectory } from '../ports.js';

/** The sample community, for whoever stands for one of its organizations. */
export function fakeOnlookers(viewer: Viewer): OnlookerDirectory {
  const stands = [...clearanceOfViewer(viewer).atoms].some((atom) => atom.startsWith('SOURCE:'));
  return {
    organizations: async (handles) =>
      stands ? organizations().filter(({ organization: { handle } }) => handles?.includes(handle) ?? true) : [],
    persons: async (accounts) => (stands ? accounts.flatMap(person) : []),
    communities: async (handles) => {
      const { communities } = namesOn(SAMPLE_WORLD, DAY);
      return new Set(handles.filter((handle): handle is CommunityHandle => communities.has(handle)));
    },
  };
}

function organizations(): readonly OnlookingOrganization[] {
  const { organizations: active } = namesOn(SAMPLE_WORLD, DAY);
  return [...active].sort().map((handle) => ({ organization: anOrganization(handle), handler: handlerOf(handle) }));
}

/** What somebody new who handles for it would hold. */
function handlerOf(handle: string): Hold {
  const world = { ...SAMPLE_WORLD, people: { '': { organization: handle, roles: ['HANDLER'] } } };
  const atoms = [...clearanceOn(world, '', DAY).atoms].filter((atom) => atom !== 'USER:');
  return holdOf(atoms);
}

function person(account: AccountName): readonly OnlookingPerson[] {
  const { atoms } = clearanceOn(SAMPLE_WORLD, account, DAY);
  const handle = SAMPLE_WORLD.people[account]?.organization;
  if (!atoms.has(MEMBER) || handle === null || handle === undefined) return [];
  return [{ account, organization: anOrganization(handle as OrganizationHandle), hold: holdOf([...atoms]) }];
}

function holdOf(atoms: readonly Atom[]): Hold {
  return { atoms: [], meaning: new Map(atoms.map((atom, index) => [index, atom])), person: 0 };
}
