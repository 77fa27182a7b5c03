import { addPerson } from '../features/administration/actions/add-person.js';
import { admitOrganization } from '../features/administration/actions/admit-organization.js';
import { changeRoles } from '../features/administration/actions/change-roles.js';
import { createCommunity } from '../features/administration/actions/create-community.js';
import { issueToken } from '../features/administration/actions/issue-token.js';
import {
  listCommunities,
  listOrganizations,
  listPeople,
  listTokens,
} from '../features/administration/actions/list-kept.js';
import { revokeToken } from '../features/administration/actions/revoke-token.js';
import { joinCommunity, leaveCommunity } from '../features/administration/actions/stand-member.js';
import { reinstateOrganization, suspendOrganization } from '../features/administration/actions/stand-organization.js';
import { reinstatePerson, suspendPerson } from '../features/administration/actions/stand-person.js';
import type { HubNeeds } from './hub-needs.js';
import { listAuditLog } from '../features/audit/actions/list-audit-log.js';
import type { Bound } from './bound.js';

/** What there is to do for those who keep the hub, and for everybody with its own tokens. */
export interface KeepingActions {
  readonly admitOrganization: Bound<typeof admitOrganization>;
  readonly suspendOrganization: Bound<typeof suspendOrganization>;
  readonly reinstateOrganization: Bound<typeof reinstateOrganization>;
  readonly createCommunity: Bound<typeof createCommunity>;
  readonly joinCommunity: Bound<typeof joinCommunity>;
  readonly leaveCommunity: Bound<typeof leaveCommunity>;
  readonly addPerson: Bound<typeof addPerson>;
  readonly changeRoles: Bound<typeof changeRoles>;
  readonly suspendPerson: Bound<typeof suspendPerson>;
  readonly reinstatePerson: Bound<typeof reinstatePerson>;
  readonly issueToken: Bound<typeof issueToken>;
  readonly revokeToken: Bound<typeof revokeToken>;
  readonly listOrganizations: Bound<typeof listOrganizations>;
  readonly listCommunities: Bound<typeof listCommunities>;
  readonly listPeople: Bound<typeof listPeople>;
  readonly listTokens: Bound<typeof listTokens>;
  readonly listAuditLog: Bound<typeof listAuditLog>;
}

export function bindKeeping(needs: HubNeeds): KeepingActions {
  return {
    admitOrganization: (viewer, input) => admitOrganization(needs, viewer, input),
    suspendOrganization: (viewer, input) => suspendOrganization(needs, viewer, input),
    reinstateOrganization: (viewer, input) => reinstateOrganization(needs, viewer, input),
    createCommunity: (viewer, input) => createCommunity(needs, viewer, input),
    joinCommunity: (viewer, input) => joinCommunity(needs, viewer, input),
    leaveCommunity: (viewer, input) => leaveCommunity(needs, viewer, input),
    addPerson: (viewer, input) => addPerson(needs, viewer, input),
    changeRoles: (viewer, input) => changeRoles(needs, viewer, input),
    suspendPerson: (viewer, input) => suspendPerson(needs, viewer, input),
    reinstatePerson: (viewer, input) => reinstatePerson(needs, viewer, input),
    issueToken: (viewer, input) => issueToken(needs, viewer, input),
    revokeToken: (viewer, input) => revokeToken(needs, viewer, input),
    listOrganizations: (viewer, input) => listOrganizations(needs, viewer, input),
    listCommunities: (viewer, input) => listCommunities(needs, viewer, input),
    listPeople: (viewer, input) => listPeople(needs, viewer, input),
    listTokens: (viewer, input) => listTokens(needs, viewer, input),
    listAuditLog: (viewer, input) => listAuditLog(needs, viewer, input),
  };
}
