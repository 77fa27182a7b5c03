import type { Page } from '../../../kernel/page.js';
import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Community, Organization } from '../../organizations/model/organization.js';
import type { AddPersonInput } from '../actions/add-person.js';
import type { AdmitOrganizationInput } from '../actions/admit-organization.js';
import type { ChangeRolesInput } from '../actions/change-roles.js';
import type { CreateCommunityInput } from '../actions/create-community.js';
import type { IssuedToken, IssueTokenInput } from '../actions/issue-token.js';
import type { listCommunities, Listed, ListInput, listOrganizations } from '../actions/list-kept.js';
import type { Joined, StandMemberInput } from '../actions/stand-member.js';
import type { StandOrganizationInput } from '../actions/stand-organization.js';
import type { StandPersonInput } from '../actions/stand-person.js';
import type { Person } from '../model/kept-person.js';
import type { AdministrationRefusal } from '../model/refusals.js';
import type { TokenRecord } from '../model/token-record.js';

type Act<Input, T> = (viewer: Viewer, input: Input) => Promise<Result<T, AdministrationRefusal>>;
type List<Input, T> = (viewer: Viewer, input: Input) => Promise<Page<Listed<T>>>;
type PageOf<Action extends (...inputs: never) => unknown> = (viewer: Viewer, input: ListInput) => ReturnType<Action>;

/** What the resolvers of administration find. */
export interface AdministrationContext {
  readonly viewer: Viewer;
  readonly actions: {
    readonly admitOrganization: Act<AdmitOrganizationInput, Organization>;
    readonly suspendOrganization: Act<StandOrganizationInput, Organization>;
    readonly reinstateOrganization: Act<StandOrganizationInput, Organization>;
    readonly createCommunity: Act<CreateCommunityInput, Community>;
    readonly joinCommunity: Act<StandMemberInput, Joined>;
    readonly leaveCommunity: Act<StandMemberInput, Joined>;
    readonly addPerson: Act<AddPersonInput, Person>;
    readonly changeRoles: Act<ChangeRolesInput, Person>;
    readonly suspendPerson: Act<StandPersonInput, Person>;
    readonly reinstatePerson: Act<StandPersonInput, Person>;
    readonly issueToken: Act<IssueTokenInput, IssuedToken>;
    readonly revokeToken: Act<{ readonly id: string }, TokenRecord>;
    readonly listOrganizations: PageOf<typeof listOrganizations>;
    readonly listCommunities: PageOf<typeof listCommunities>;
    readonly listPeople: List<ListInput & { readonly organization: string | null }, Person>;
    readonly listTokens: List<ListInput & { readonly account: string | null }, TokenRecord>;
  };
}
