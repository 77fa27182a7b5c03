import type { Marking, OrganizationHandle } from '../../../markings/model/marking.js';
import { labelledNow } from '../revision/published-labels.js';
import type { Portion } from '../portion.js';
import { communitiesOf } from './onlooker.js';
import type { OnlookingOrganization } from './onlooker.js';
import type { OwnFile } from './own-file.js';

/** True for what its source alone sees yet, whatever its markings will open. */
export function isUnpublished({ state }: Pick<OwnFile, 'state'>): boolean {
  return state === 'DRAFT' || state === 'IN_REVIEW';
}

/** What an advisory says under the labels that it is published under: those of a draft are what its markings mean now. */
export function publishedPortions(
  file: OwnFile,
  source: OrganizationHandle,
  organizations: readonly OnlookingOrganization[],
): readonly Portion[] {
  if (!isUnpublished(file)) return file.portions;
  return labelledNow(file.portions, { source, membersOf: (marking) => membersAmong(organizations, marking) });
}

/** Those of a marking's sectors and communities. */
function membersAmong(
  organizations: readonly OnlookingOrganization[],
  { sectors, communities }: Marking,
): readonly OrganizationHandle[] {
  return organizations
    .filter(
      ({ organization, handler }) =>
        sectors.includes(organization.sector) ||
        communitiesOf(handler).some((community) => communities.includes(community)),
    )
    .map(({ organization }) => organization.handle);
}
