// Written by generate.mjs; do not edit.

import type { Document } from '../document.js';
import type {
  AddPersonInput,
  AdmitOrganizationInput,
  AdvisoryDate,
  AdvisoryFilter,
  AdvisoryKind,
  AdvisoryOrder,
  AdvisoryState,
  AffectedStatus,
  ApproveAdvisoryInput,
  AudienceInput,
  AudienceSight,
  AuditFilter,
  ChangeRolesInput,
  CheckAdvisoryInput,
  CreateCommunityInput,
  DatePrecision,
  DraftAdvisoryInput,
  ExportFormat,
  ExportState,
  FacetField,
  FeedEventType,
  HubRole,
  ImportRecordsInput,
  ImportResult,
  IssueTokenInput,
  MarkPortionsInput,
  MembershipInput,
  MitigationCategory,
  MitigationStatus,
  OccurredEvent,
  PortionDifference,
  PortionType,
  Presence,
  PublishAdvisoryInput,
  ReferenceType,
  ReturnAdvisoryInput,
  ReviewVerdict,
  ReviseAdvisoryInput,
  RevisionChange,
  Sector,
  SeverityLevel,
  SeverityScheme,
  StartExportInput,
  StatisticsField,
  StatisticsPeriod,
  SubmitAdvisoryInput,
  Tlp,
  TokenKind,
  WithdrawAdvisoryInput,
  WithheldReason,
  WordsStand,
} from './schema.js';

export type PersonFields = {
  readonly account: string;
  readonly name: string;
  readonly organization: OrganizationFields;
  readonly roles: readonly HubRole[];
  readonly since: string;
  readonly suspended: boolean;
};
const personFields = `fragment PersonFields on Person {
  account
  name
  organization {
    ...OrganizationFields
  }
  roles
  since
  suspended
}`;

export type TokenFields = {
  readonly id: string;
  readonly account: string;
  readonly kind: TokenKind;
  readonly purpose: string;
  readonly ceiling: Tlp;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly issuedBy: string | null;
};
const tokenFields = `fragment TokenFields on Token {
  id
  account
  kind
  purpose
  ceiling
  createdAt
  expiresAt
  revokedAt
  issuedBy
}`;

export type ExportFields = {
  readonly id: string;
  readonly format: ExportFormat;
  readonly state: ExportState;
  readonly total: number;
  readonly done: number;
  readonly startedAt: string;
  readonly expiresAt: string;
  readonly files: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly rows: number;
    readonly sha256: string;
  }[];
};
const exportFields = `fragment ExportFields on Export {
  id
  format
  state
  total
  done
  startedAt
  expiresAt
  files {
    name
    path
    bytes
    rows
    sha256
  }
}`;

export type OrganizationFields = {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly sector: Sector;
  readonly country: string | null;
};
const organizationFields = `fragment OrganizationFields on Organization {
  id
  handle
  name
  sector
  country
}`;

export type CommunityFields = { readonly id: string; readonly handle: string; readonly name: string };
const communityFields = `fragment CommunityFields on Community {
  id
  handle
  name
}`;

export type MarkingFields = {
  readonly label: string;
  readonly tlp: Tlp;
  readonly sectors: readonly Sector[];
  readonly communities: readonly CommunityFields[];
  readonly organizations: readonly OrganizationFields[];
  readonly persons: readonly string[];
  readonly excludeOrganizations: readonly OrganizationFields[];
};
const markingFields = `fragment MarkingFields on Marking {
  label
  tlp
  sectors
  communities {
    ...CommunityFields
  }
  organizations {
    ...OrganizationFields
  }
  persons
  excludeOrganizations {
    ...OrganizationFields
  }
}`;

export type OriginFields = {
  readonly database: string;
  readonly identifier: string;
  readonly url: string | null;
  readonly licence: string | null;
  readonly retrievedAt: string;
};
const originFields = `fragment OriginFields on OriginContent {
  database
  identifier
  url
  licence
  retrievedAt
}`;

export type SummaryFields = {
  readonly id: string;
  readonly viewKey: string;
  readonly name: string;
  readonly kind: AdvisoryKind;
  readonly state: AdvisoryState;
  readonly revision: number;
  readonly revisionId: string;
  readonly publishedAt: string | null;
  readonly updatedAt: string;
  readonly banner: Tlp;
  readonly title: string | null;
  readonly summary: string | null;
  readonly source: OrganizationFields | null;
  readonly severity: SeverityLevel | null;
  readonly withdrawalReason: string | null;
  readonly withheldCount: number;
  readonly origin: OriginFields | null;
};
const summaryFields = `fragment SummaryFields on Advisory {
  id
  viewKey
  name
  kind
  state
  revision
  revisionId
  publishedAt
  updatedAt
  banner
  title
  summary
  source {
    ...OrganizationFields
  }
  severity
  withdrawalReason
  withheldCount
  origin {
    ...OriginFields
  }
}`;

export type PortionFields = {
  readonly id: string;
  readonly type: PortionType;
  readonly position: number;
  readonly lang: string;
  readonly marking: MarkingFields;
  readonly presence: Presence | null;
  readonly content:
    | {
        readonly __typename: 'AffectedContent';
        readonly system: {
          readonly id: string;
          readonly identifier: string | null;
          readonly name: string;
          readonly kind: string | null;
          readonly developer: string | null;
          readonly identifiers: readonly string[];
        };
        readonly versions: string | null;
        readonly affectedStatus: AffectedStatus;
      }
    | { readonly __typename: 'AliasContent'; readonly value: string }
    | {
        readonly __typename: 'MitigationContent';
        readonly category: MitigationCategory;
        readonly mitigationStatus: MitigationStatus;
        readonly text: string;
      }
    | {
        readonly __typename: 'OccurredContent';
        readonly event: OccurredEvent;
        readonly value: string;
        readonly precision: DatePrecision;
        readonly estimated: boolean;
      }
    | (OriginFields & { readonly __typename: 'OriginContent' })
    | { readonly __typename: 'ProseContent'; readonly text: string }
    | {
        readonly __typename: 'ReferenceContent';
        readonly referenceType: ReferenceType;
        readonly referenceUrl: string;
        readonly label: string | null;
      }
    | {
        readonly __typename: 'SeverityContent';
        readonly severityScheme: SeverityScheme;
        readonly level: SeverityLevel | null;
        readonly value: string;
        readonly vector: string | null;
      }
    | { readonly __typename: 'SourceContent'; readonly organization: OrganizationFields }
    | {
        readonly __typename: 'TermContent';
        readonly termScheme: string;
        readonly code: string;
        readonly termLabel: string;
      }
    | { readonly __typename: 'WithheldContent'; readonly reason: WithheldReason };
};
const portionFields = `fragment PortionFields on Portion {
  id
  type
  position
  lang
  marking {
    ...MarkingFields
  }
  presence
  content {
    __typename
    ... on ProseContent {
      text
    }
    ... on SourceContent {
      organization {
        ...OrganizationFields
      }
    }
    ... on SeverityContent {
      severityScheme: scheme
      level
      value
      vector
    }
    ... on AffectedContent {
      system {
        id
        identifier
        name
        kind
        developer
        identifiers
      }
      versions
      affectedStatus: status
    }
    ... on TermContent {
      termScheme: scheme
      code
      termLabel: label
    }
    ... on ReferenceContent {
      referenceType: type
      referenceUrl: url
      label
    }
    ... on AliasContent {
      value
    }
    ... on MitigationContent {
      category
      mitigationStatus: status
      text
    }
    ... on OccurredContent {
      event
      value
      precision
      estimated
    }
    ... on OriginContent {
      ...OriginFields
    }
    ... on WithheldContent {
      reason
    }
  }
}`;

export type AdvisoryFields = SummaryFields & { readonly portions: readonly PortionFields[] };
const advisoryFields = `fragment AdvisoryFields on Advisory {
  ...SummaryFields
  portions {
    ...PortionFields
  }
}`;

export type PageFields = { readonly hasNextPage: boolean; readonly endCursor: string | null };
const pageFields = `fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}`;

export type EventFields = {
  readonly cursor: string;
  readonly type: FeedEventType;
  readonly at: string;
  readonly advisoryName: string;
  readonly revisionId: string | null;
  readonly leftFilter: boolean;
  readonly backfill: boolean;
};
const eventFields = `fragment EventFields on FeedEvent {
  cursor
  type
  at
  advisoryName
  revisionId
  leftFilter
  backfill
}`;

export type Problem = {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly otherPath: readonly string[] | null;
};
const problem = `fragment Problem on InputProblem {
  code
  message
  path
  otherPath
}`;

const anyRefusal = `fragment AnyRefusal on Refusal {
  code
  message
  ... on InvalidInputRefusal {
    problems {
      ...Problem
    }
  }
  ... on WrongStateRefusal {
    state
  }
  ... on StaleRevisionRefusal {
    viewKey
  }
  ... on RateLimitedRefusal {
    retryAfterSeconds
  }
}`;

export type MatrixFields = {
  readonly audiences: readonly { readonly label: string; readonly organizations: number }[];
  readonly rows: readonly {
    readonly portion: PortionFields;
    readonly cells: readonly { readonly sees: AudienceSight; readonly organizations: number }[];
  }[];
};
const matrixFields = `fragment MatrixFields on AudienceMatrix {
  audiences {
    label
    organizations
  }
  rows {
    portion {
      ...PortionFields
    }
    cells {
      sees
      organizations
    }
  }
}`;

export type Readers = {
  readonly portion: string;
  readonly accounts: number;
  readonly organizations: readonly OrganizationFields[];
  readonly publicSince: string | null;
  readonly publicUntil: string | null;
};
const readers = `fragment Readers on PortionReaders {
  portion
  accounts
  organizations {
    ...OrganizationFields
  }
  publicSince
  publicUntil
}`;

export type SubscriptionFields = {
  readonly name: string;
  readonly filter: string | null;
  readonly backfill: boolean;
  readonly cursor: string;
  readonly lag: LagFields | null;
};
const subscriptionFields = `fragment SubscriptionFields on SavedSubscription {
  name
  filter
  backfill
  cursor
  lag {
    ...LagFields
  }
}`;

export type LagFields = { readonly events: number; readonly isMore: boolean; readonly since: string | null };
const lagFields = `fragment LagFields on FeedLag {
  events
  isMore
  since
}`;

export type TermFields = {
  readonly scheme: string;
  readonly code: string;
  readonly label: string;
  readonly deprecated: boolean;
};
const termFields = `fragment TermFields on Term {
  scheme
  code
  label
  deprecated
}`;

export type ListOrganizationsAnswer = {
  readonly organizations: {
    readonly edges: readonly { readonly suspended: boolean; readonly node: OrganizationFields }[];
    readonly pageInfo: PageFields;
  };
};
export type ListOrganizationsVariables = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};
export const ListOrganizations: Document<ListOrganizationsAnswer, ListOrganizationsVariables> = [
  `query ListOrganizations($first: Int, $after: Cursor) {
  organizations(first: $first, after: $after) {
    edges {
      suspended
      node {
        ...OrganizationFields
      }
    }
    pageInfo {
      ...PageFields
    }
  }
}`,
  organizationFields,
  pageFields,
].join('\n');

export type ListCommunitiesAnswer = {
  readonly communities: {
    readonly edges: readonly {
      readonly members: readonly OrganizationFields[] | null;
      readonly node: CommunityFields;
    }[];
    readonly pageInfo: PageFields;
  };
};
export type ListCommunitiesVariables = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};
export const ListCommunities: Document<ListCommunitiesAnswer, ListCommunitiesVariables> = [
  `query ListCommunities($first: Int, $after: Cursor) {
  communities(first: $first, after: $after) {
    edges {
      members {
        ...OrganizationFields
      }
      node {
        ...CommunityFields
      }
    }
    pageInfo {
      ...PageFields
    }
  }
}`,
  organizationFields,
  communityFields,
  pageFields,
].join('\n');

export type ListPeopleAnswer = {
  readonly people: { readonly nodes: readonly PersonFields[]; readonly pageInfo: PageFields };
};
export type ListPeopleVariables = {
  readonly organization?: string | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};
export const ListPeople: Document<ListPeopleAnswer, ListPeopleVariables> = [
  `query ListPeople($organization: String, $first: Int, $after: Cursor) {
  people(organization: $organization, first: $first, after: $after) {
    nodes {
      ...PersonFields
    }
    pageInfo {
      ...PageFields
    }
  }
}`,
  personFields,
  organizationFields,
  pageFields,
].join('\n');

export type ListTokensAnswer = {
  readonly tokens: { readonly nodes: readonly TokenFields[]; readonly pageInfo: PageFields };
};
export type ListTokensVariables = {
  readonly account?: string | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};
export const ListTokens: Document<ListTokensAnswer, ListTokensVariables> = [
  `query ListTokens($account: String, $first: Int, $after: Cursor) {
  tokens(account: $account, first: $first, after: $after) {
    nodes {
      ...TokenFields
    }
    pageInfo {
      ...PageFields
    }
  }
}`,
  tokenFields,
  pageFields,
].join('\n');

export type ListAuditLogAnswer = {
  readonly auditLog: {
    readonly nodes: readonly {
      readonly at: string;
      readonly account: string | null;
      readonly organization: string | null;
      readonly token: string | null;
      readonly act: string;
      readonly subject: string;
      readonly concerns: string | null;
      readonly facts: readonly { readonly name: string; readonly value: string | null }[];
      readonly link: { readonly number: number; readonly body: string; readonly hash: string } | null;
    }[];
    readonly pageInfo: PageFields;
  };
};
export type ListAuditLogVariables = {
  readonly filter?: AuditFilter | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};
export const ListAuditLog: Document<ListAuditLogAnswer, ListAuditLogVariables> = [
  `query ListAuditLog($filter: AuditFilter, $first: Int, $after: Cursor) {
  auditLog(filter: $filter, first: $first, after: $after) {
    nodes {
      at
      account
      organization
      token
      act
      subject
      concerns
      facts {
        name
        value
      }
      link {
        number
        body
        hash
      }
    }
    pageInfo {
      ...PageFields
    }
  }
}`,
  pageFields,
].join('\n');

export type AdmitOrganizationAnswer = {
  readonly admitOrganization:
    | { readonly __typename: 'AdmitOrganizationSuccess'; readonly organization: OrganizationFields }
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'StandingRefusal'; readonly code: string; readonly message: string };
};
export type AdmitOrganizationVariables = { readonly input: AdmitOrganizationInput };
export const AdmitOrganization: Document<AdmitOrganizationAnswer, AdmitOrganizationVariables> = [
  `mutation AdmitOrganization($input: AdmitOrganizationInput!) {
  admitOrganization(input: $input) {
    __typename
    ... on AdmitOrganizationSuccess {
      organization {
        ...OrganizationFields
      }
    }
    ...AnyRefusal
  }
}`,
  organizationFields,
  problem,
  anyRefusal,
].join('\n');

export type SuspendOrganizationAnswer = {
  readonly suspendOrganization:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'StandingRefusal'; readonly code: string; readonly message: string }
    | { readonly __typename: 'SuspendOrganizationSuccess'; readonly organization: OrganizationFields };
};
export type SuspendOrganizationVariables = { readonly handle: string };
export const SuspendOrganization: Document<SuspendOrganizationAnswer, SuspendOrganizationVariables> = [
  `mutation SuspendOrganization($handle: String!) {
  suspendOrganization(handle: $handle) {
    __typename
    ... on SuspendOrganizationSuccess {
      organization {
        ...OrganizationFields
      }
    }
    ...AnyRefusal
  }
}`,
  organizationFields,
  problem,
  anyRefusal,
].join('\n');

export type ReinstateOrganizationAnswer = {
  readonly reinstateOrganization:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'ReinstateOrganizationSuccess'; readonly organization: OrganizationFields }
    | { readonly __typename: 'StandingRefusal'; readonly code: string; readonly message: string };
};
export type ReinstateOrganizationVariables = { readonly handle: string };
export const ReinstateOrganization: Document<ReinstateOrganizationAnswer, ReinstateOrganizationVariables> = [
  `mutation ReinstateOrganization($handle: String!) {
  reinstateOrganization(handle: $handle) {
    __typename
    ... on ReinstateOrganizationSuccess {
      organization {
        ...OrganizationFields
      }
    }
    ...AnyRefusal
  }
}`,
  organizationFields,
  problem,
  anyRefusal,
].join('\n');

export type CreateCommunityAnswer = {
  readonly createCommunity:
    | { readonly __typename: 'CreateCommunitySuccess'; readonly community: CommunityFields }
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'StandingRefusal'; readonly code: string; readonly message: string };
};
export type CreateCommunityVariables = { readonly input: CreateCommunityInput };
export const CreateCommunity: Document<CreateCommunityAnswer, CreateCommunityVariables> = [
  `mutation CreateCommunity($input: CreateCommunityInput!) {
  createCommunity(input: $input) {
    __typename
    ... on CreateCommunitySuccess {
      community {
        ...CommunityFields
      }
    }
    ...AnyRefusal
  }
}`,
  communityFields,
  problem,
  anyRefusal,
].join('\n');

export type JoinCommunityAnswer = {
  readonly joinCommunity:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | {
        readonly __typename: 'JoinCommunitySuccess';
        readonly community: CommunityFields;
        readonly organization: OrganizationFields;
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'StandingRefusal'; readonly code: string; readonly message: string };
};
export type JoinCommunityVariables = { readonly input: MembershipInput };
export const JoinCommunity: Document<JoinCommunityAnswer, JoinCommunityVariables> = [
  `mutation JoinCommunity($input: MembershipInput!) {
  joinCommunity(input: $input) {
    __typename
    ... on JoinCommunitySuccess {
      community {
        ...CommunityFields
      }
      organization {
        ...OrganizationFields
      }
    }
    ...AnyRefusal
  }
}`,
  organizationFields,
  communityFields,
  problem,
  anyRefusal,
].join('\n');

export type LeaveCommunityAnswer = {
  readonly leaveCommunity:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | {
        readonly __typename: 'LeaveCommunitySuccess';
        readonly community: CommunityFields;
        readonly organization: OrganizationFields;
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'StandingRefusal'; readonly code: string; readonly message: string };
};
export type LeaveCommunityVariables = { readonly input: MembershipInput };
export const LeaveCommunity: Document<LeaveCommunityAnswer, LeaveCommunityVariables> = [
  `mutation LeaveCommunity($input: MembershipInput!) {
  leaveCommunity(input: $input) {
    __typename
    ... on LeaveCommunitySuccess {
      community {
        ...CommunityFields
      }
      organization {
        ...OrganizationFields
      }
    }
    ...AnyRefusal
  }
}`,
  organizationFields,
  communityFields,
  problem,
  anyRefusal,
].join('\n');

export type AddPersonAnswer = {
  readonly addPerson:
    | { readonly __typename: 'AddPersonSuccess'; readonly person: PersonFields }
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'StandingRefusal'; readonly code: string; readonly message: string };
};
export type AddPersonVariables = { readonly input: AddPersonInput };
export const AddPerson: Document<AddPersonAnswer, AddPersonVariables> = [
  `mutation AddPerson($input: AddPersonInput!) {
  addPerson(input: $input) {
    __typename
    ... on AddPersonSuccess {
      person {
        ...PersonFields
      }
    }
    ...AnyRefusal
  }
}`,
  personFields,
  organizationFields,
  problem,
  anyRefusal,
].join('\n');

export type ChangeRolesAnswer = {
  readonly changeRoles:
    | { readonly __typename: 'ChangeRolesSuccess'; readonly person: PersonFields }
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'StandingRefusal'; readonly code: string; readonly message: string };
};
export type ChangeRolesVariables = { readonly input: ChangeRolesInput };
export const ChangeRoles: Document<ChangeRolesAnswer, ChangeRolesVariables> = [
  `mutation ChangeRoles($input: ChangeRolesInput!) {
  changeRoles(input: $input) {
    __typename
    ... on ChangeRolesSuccess {
      person {
        ...PersonFields
      }
    }
    ...AnyRefusal
  }
}`,
  personFields,
  organizationFields,
  problem,
  anyRefusal,
].join('\n');

export type SuspendPersonAnswer = {
  readonly suspendPerson:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'StandingRefusal'; readonly code: string; readonly message: string }
    | { readonly __typename: 'SuspendPersonSuccess'; readonly person: PersonFields };
};
export type SuspendPersonVariables = { readonly account: string };
export const SuspendPerson: Document<SuspendPersonAnswer, SuspendPersonVariables> = [
  `mutation SuspendPerson($account: String!) {
  suspendPerson(account: $account) {
    __typename
    ... on SuspendPersonSuccess {
      person {
        ...PersonFields
      }
    }
    ...AnyRefusal
  }
}`,
  personFields,
  organizationFields,
  problem,
  anyRefusal,
].join('\n');

export type ReinstatePersonAnswer = {
  readonly reinstatePerson:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'ReinstatePersonSuccess'; readonly person: PersonFields }
    | { readonly __typename: 'StandingRefusal'; readonly code: string; readonly message: string };
};
export type ReinstatePersonVariables = { readonly account: string };
export const ReinstatePerson: Document<ReinstatePersonAnswer, ReinstatePersonVariables> = [
  `mutation ReinstatePerson($account: String!) {
  reinstatePerson(account: $account) {
    __typename
    ... on ReinstatePersonSuccess {
      person {
        ...PersonFields
      }
    }
    ...AnyRefusal
  }
}`,
  personFields,
  organizationFields,
  problem,
  anyRefusal,
].join('\n');

export type IssueTokenAnswer = {
  readonly issueToken:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'IssueTokenSuccess'; readonly secret: string; readonly token: TokenFields }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'StandingRefusal'; readonly code: string; readonly message: string };
};
export type IssueTokenVariables = { readonly input: IssueTokenInput };
export const IssueToken: Document<IssueTokenAnswer, IssueTokenVariables> = [
  `mutation IssueToken($input: IssueTokenInput!) {
  issueToken(input: $input) {
    __typename
    ... on IssueTokenSuccess {
      secret
      token {
        ...TokenFields
      }
    }
    ...AnyRefusal
  }
}`,
  tokenFields,
  problem,
  anyRefusal,
].join('\n');

export type RevokeTokenAnswer = {
  readonly revokeToken:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'RevokeTokenSuccess'; readonly token: TokenFields }
    | { readonly __typename: 'StandingRefusal'; readonly code: string; readonly message: string };
};
export type RevokeTokenVariables = { readonly id: string };
export const RevokeToken: Document<RevokeTokenAnswer, RevokeTokenVariables> = [
  `mutation RevokeToken($id: ID!) {
  revokeToken(id: $id) {
    __typename
    ... on RevokeTokenSuccess {
      token {
        ...TokenFields
      }
    }
    ...AnyRefusal
  }
}`,
  tokenFields,
  problem,
  anyRefusal,
].join('\n');

export type ListChangesAnswer = {
  readonly changes: {
    readonly nodes: readonly {
      readonly advisoryName: string;
      readonly type: FeedEventType;
      readonly events: number;
      readonly firstAt: string;
      readonly lastAt: string;
      readonly before: SummaryFields | null;
      readonly after: SummaryFields | null;
    }[];
    readonly pageInfo: PageFields;
  };
};
export type ListChangesVariables = {
  readonly since: string;
  readonly until?: string | null | undefined;
  readonly filter?: AdvisoryFilter | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};
export const ListChanges: Document<ListChangesAnswer, ListChangesVariables> = [
  `query ListChanges($since: DateTime!, $until: DateTime, $filter: AdvisoryFilter, $first: Int, $after: Cursor) {
  changes(
    since: $since
    until: $until
    filter: $filter
    first: $first
    after: $after
  ) {
    nodes {
      advisoryName
      type
      events
      firstAt
      lastAt
      before {
        ...SummaryFields
      }
      after {
        ...SummaryFields
      }
    }
    pageInfo {
      ...PageFields
    }
  }
}`,
  organizationFields,
  originFields,
  summaryFields,
  pageFields,
].join('\n');

export type CompareRevisionsAnswer = {
  readonly advisory: {
    readonly compare: {
      readonly from: SummaryFields;
      readonly to: SummaryFields;
      readonly portions: readonly {
        readonly portionId: string;
        readonly differences: readonly PortionDifference[];
        readonly before: PortionFields | null;
        readonly after: PortionFields | null;
        readonly words: readonly { readonly is: WordsStand; readonly text: string }[] | null;
        readonly fields: readonly {
          readonly field: string;
          readonly before: string | null;
          readonly after: string | null;
        }[];
      }[];
    } | null;
  } | null;
};
export type CompareRevisionsVariables = {
  readonly name: string;
  readonly from: string;
  readonly to?: string | null | undefined;
};
export const CompareRevisions: Document<CompareRevisionsAnswer, CompareRevisionsVariables> = [
  `query CompareRevisions($name: String!, $from: ID!, $to: ID) {
  advisory(name: $name) {
    compare(from: $from, to: $to) {
      from {
        ...SummaryFields
      }
      to {
        ...SummaryFields
      }
      portions {
        portionId
        differences
        before {
          ...PortionFields
        }
        after {
          ...PortionFields
        }
        words {
          is
          text
        }
        fields {
          field
          before
          after
        }
      }
    }
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  summaryFields,
  portionFields,
].join('\n');

export type StartExportAnswer = {
  readonly startExport:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'StartExportSuccess'; readonly export: ExportFields };
};
export type StartExportVariables = { readonly input: StartExportInput };
export const StartExport: Document<StartExportAnswer, StartExportVariables> = [
  `mutation StartExport($input: StartExportInput!) {
  startExport(input: $input) {
    __typename
    ... on StartExportSuccess {
      export {
        ...ExportFields
      }
    }
    ...AnyRefusal
  }
}`,
  exportFields,
  problem,
  anyRefusal,
].join('\n');

export type ReadExportAnswer = { readonly export: ExportFields | null };
export type ReadExportVariables = { readonly id: string };
export const ReadExport: Document<ReadExportAnswer, ReadExportVariables> = [
  `query ReadExport($id: ID!) {
  export(id: $id) {
    ...ExportFields
  }
}`,
  exportFields,
].join('\n');

export type ListExportsAnswer = { readonly exports: readonly ExportFields[] };
export type ListExportsVariables = {};
export const ListExports: Document<ListExportsAnswer, ListExportsVariables> = [
  `query ListExports {
  exports {
    ...ExportFields
  }
}`,
  exportFields,
].join('\n');

export type RemoveExportAnswer = {
  readonly removeExport:
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | { readonly __typename: 'RemoveExportSuccess'; readonly id: string };
};
export type RemoveExportVariables = { readonly id: string };
export const RemoveExport: Document<RemoveExportAnswer, RemoveExportVariables> = [
  `mutation RemoveExport($id: ID!) {
  removeExport(id: $id) {
    __typename
    ... on RemoveExportSuccess {
      id
    }
    ...AnyRefusal
  }
}`,
  problem,
  anyRefusal,
].join('\n');

export type FollowFeedAnswer = {
  readonly feed:
    | { readonly __typename: 'FeedCaughtUp'; readonly cursor: string }
    | (EventFields & { readonly __typename: 'FeedEvent'; readonly advisory: SummaryFields | null })
    | { readonly __typename: 'FeedNotice'; readonly code: string; readonly message: string };
};
export type FollowFeedVariables = {
  readonly filter?: AdvisoryFilter | null | undefined;
  readonly after?: string | null | undefined;
  readonly backfill?: boolean | null | undefined;
};
export const FollowFeed: Document<FollowFeedAnswer, FollowFeedVariables> = [
  `subscription FollowFeed($filter: AdvisoryFilter, $after: Cursor, $backfill: Boolean) {
  feed(filter: $filter, after: $after, backfill: $backfill) {
    __typename
    ... on FeedEvent {
      ...EventFields
      advisory {
        ...SummaryFields
      }
    }
    ... on FeedCaughtUp {
      cursor
    }
    ... on FeedNotice {
      code
      message
    }
  }
}`,
  organizationFields,
  originFields,
  summaryFields,
  eventFields,
].join('\n');

export type FollowFeedWithPortionsAnswer = {
  readonly feed:
    | { readonly __typename: 'FeedCaughtUp'; readonly cursor: string }
    | (EventFields & { readonly __typename: 'FeedEvent'; readonly advisory: AdvisoryFields | null })
    | { readonly __typename: 'FeedNotice'; readonly code: string; readonly message: string };
};
export type FollowFeedWithPortionsVariables = {
  readonly filter?: AdvisoryFilter | null | undefined;
  readonly after?: string | null | undefined;
  readonly backfill?: boolean | null | undefined;
};
export const FollowFeedWithPortions: Document<FollowFeedWithPortionsAnswer, FollowFeedWithPortionsVariables> = [
  `subscription FollowFeedWithPortions($filter: AdvisoryFilter, $after: Cursor, $backfill: Boolean) {
  feed(filter: $filter, after: $after, backfill: $backfill) {
    __typename
    ... on FeedEvent {
      ...EventFields
      advisory {
        ...AdvisoryFields
      }
    }
    ... on FeedCaughtUp {
      cursor
    }
    ... on FeedNotice {
      code
      message
    }
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  summaryFields,
  portionFields,
  advisoryFields,
  eventFields,
].join('\n');

export type ReadAudienceMatrixAnswer = { readonly advisory: { readonly audienceMatrix: MatrixFields | null } | null };
export type ReadAudienceMatrixVariables = {
  readonly name: string;
  readonly audiences?: readonly AudienceInput[] | null | undefined;
};
export const ReadAudienceMatrix: Document<ReadAudienceMatrixAnswer, ReadAudienceMatrixVariables> = [
  `query ReadAudienceMatrix($name: String!, $audiences: [AudienceInput!]) {
  advisory(name: $name) {
    audienceMatrix(audiences: $audiences) {
      ...MatrixFields
    }
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  portionFields,
  matrixFields,
].join('\n');

export type CheckAdvisoryAnswer = {
  readonly checkAdvisory:
    | {
        readonly __typename: 'CheckAdvisorySuccess';
        readonly warnings: readonly Problem[];
        readonly audienceMatrix: MatrixFields;
      }
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | {
        readonly __typename: 'WrongStateRefusal';
        readonly code: string;
        readonly message: string;
        readonly state: AdvisoryState;
      };
};
export type CheckAdvisoryVariables = {
  readonly input: CheckAdvisoryInput;
  readonly audiences?: readonly AudienceInput[] | null | undefined;
};
export const CheckAdvisory: Document<CheckAdvisoryAnswer, CheckAdvisoryVariables> = [
  `query CheckAdvisory($input: CheckAdvisoryInput!, $audiences: [AudienceInput!]) {
  checkAdvisory(input: $input) {
    __typename
    ... on CheckAdvisorySuccess {
      warnings {
        ...Problem
      }
      audienceMatrix(audiences: $audiences) {
        ...MatrixFields
      }
    }
    ...AnyRefusal
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  portionFields,
  problem,
  anyRefusal,
  matrixFields,
].join('\n');

export type PreviewAdvisoryAnswer = {
  readonly checkAdvisory:
    | {
        readonly __typename: 'CheckAdvisorySuccess';
        readonly warnings: readonly Problem[];
        readonly preview: {
          readonly banner: Tlp;
          readonly title: string | null;
          readonly source: OrganizationFields | null;
          readonly portions: readonly PortionFields[];
          readonly withheldCount: number;
        } | null;
      }
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | {
        readonly __typename: 'WrongStateRefusal';
        readonly code: string;
        readonly message: string;
        readonly state: AdvisoryState;
      };
};
export type PreviewAdvisoryVariables = { readonly input: CheckAdvisoryInput; readonly seeAs: AudienceInput };
export const PreviewAdvisory: Document<PreviewAdvisoryAnswer, PreviewAdvisoryVariables> = [
  `query PreviewAdvisory($input: CheckAdvisoryInput!, $seeAs: AudienceInput!) {
  checkAdvisory(input: $input) {
    __typename
    ... on CheckAdvisorySuccess {
      warnings {
        ...Problem
      }
      preview(seeAs: $seeAs) {
        banner
        title
        source {
          ...OrganizationFields
        }
        portions {
          ...PortionFields
        }
        withheldCount
      }
    }
    ...AnyRefusal
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  portionFields,
  problem,
  anyRefusal,
].join('\n');

export type DraftAdvisoryAnswer = {
  readonly draftAdvisory:
    | {
        readonly __typename: 'DraftAdvisorySuccess';
        readonly advisory: AdvisoryFields;
        readonly warnings: readonly Problem[];
      }
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      };
};
export type DraftAdvisoryVariables = { readonly input: DraftAdvisoryInput };
export const DraftAdvisory: Document<DraftAdvisoryAnswer, DraftAdvisoryVariables> = [
  `mutation DraftAdvisory($input: DraftAdvisoryInput!) {
  draftAdvisory(input: $input) {
    __typename
    ... on DraftAdvisorySuccess {
      advisory {
        ...AdvisoryFields
      }
      warnings {
        ...Problem
      }
    }
    ...AnyRefusal
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  summaryFields,
  portionFields,
  advisoryFields,
  problem,
  anyRefusal,
].join('\n');

export type ReviseAdvisoryAnswer = {
  readonly reviseAdvisory:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NeedsReviewRefusal'; readonly code: string; readonly message: string }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | {
        readonly __typename: 'ReviseAdvisorySuccess';
        readonly advisory: AdvisoryFields;
        readonly warnings: readonly Problem[];
      }
    | {
        readonly __typename: 'StaleRevisionRefusal';
        readonly code: string;
        readonly message: string;
        readonly viewKey: string;
      }
    | {
        readonly __typename: 'WrongStateRefusal';
        readonly code: string;
        readonly message: string;
        readonly state: AdvisoryState;
      };
};
export type ReviseAdvisoryVariables = { readonly input: ReviseAdvisoryInput };
export const ReviseAdvisory: Document<ReviseAdvisoryAnswer, ReviseAdvisoryVariables> = [
  `mutation ReviseAdvisory($input: ReviseAdvisoryInput!) {
  reviseAdvisory(input: $input) {
    __typename
    ... on ReviseAdvisorySuccess {
      advisory {
        ...AdvisoryFields
      }
      warnings {
        ...Problem
      }
    }
    ...AnyRefusal
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  summaryFields,
  portionFields,
  advisoryFields,
  problem,
  anyRefusal,
].join('\n');

export type MarkPortionsAnswer = {
  readonly markPortions:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | {
        readonly __typename: 'MarkPortionsSuccess';
        readonly advisory: AdvisoryFields;
        readonly warnings: readonly Problem[];
        readonly readers: readonly Readers[];
      }
    | { readonly __typename: 'NeedsReviewRefusal'; readonly code: string; readonly message: string }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | {
        readonly __typename: 'StaleRevisionRefusal';
        readonly code: string;
        readonly message: string;
        readonly viewKey: string;
      }
    | {
        readonly __typename: 'WrongStateRefusal';
        readonly code: string;
        readonly message: string;
        readonly state: AdvisoryState;
      };
};
export type MarkPortionsVariables = { readonly input: MarkPortionsInput };
export const MarkPortions: Document<MarkPortionsAnswer, MarkPortionsVariables> = [
  `mutation MarkPortions($input: MarkPortionsInput!) {
  markPortions(input: $input) {
    __typename
    ... on MarkPortionsSuccess {
      advisory {
        ...AdvisoryFields
      }
      warnings {
        ...Problem
      }
      readers {
        ...Readers
      }
    }
    ...AnyRefusal
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  summaryFields,
  portionFields,
  advisoryFields,
  problem,
  anyRefusal,
  readers,
].join('\n');

export type PublishAdvisoryAnswer = {
  readonly publishAdvisory:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NeedsReviewRefusal'; readonly code: string; readonly message: string }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'PublishAdvisorySuccess';
        readonly advisory: AdvisoryFields;
        readonly warnings: readonly Problem[];
      }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | {
        readonly __typename: 'StaleRevisionRefusal';
        readonly code: string;
        readonly message: string;
        readonly viewKey: string;
      }
    | {
        readonly __typename: 'WrongStateRefusal';
        readonly code: string;
        readonly message: string;
        readonly state: AdvisoryState;
      };
};
export type PublishAdvisoryVariables = { readonly input: PublishAdvisoryInput };
export const PublishAdvisory: Document<PublishAdvisoryAnswer, PublishAdvisoryVariables> = [
  `mutation PublishAdvisory($input: PublishAdvisoryInput!) {
  publishAdvisory(input: $input) {
    __typename
    ... on PublishAdvisorySuccess {
      advisory {
        ...AdvisoryFields
      }
      warnings {
        ...Problem
      }
    }
    ...AnyRefusal
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  summaryFields,
  portionFields,
  advisoryFields,
  problem,
  anyRefusal,
].join('\n');

export type WithdrawAdvisoryAnswer = {
  readonly withdrawAdvisory:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | {
        readonly __typename: 'StaleRevisionRefusal';
        readonly code: string;
        readonly message: string;
        readonly viewKey: string;
      }
    | { readonly __typename: 'WithdrawAdvisorySuccess'; readonly advisory: AdvisoryFields }
    | {
        readonly __typename: 'WrongStateRefusal';
        readonly code: string;
        readonly message: string;
        readonly state: AdvisoryState;
      };
};
export type WithdrawAdvisoryVariables = { readonly input: WithdrawAdvisoryInput };
export const WithdrawAdvisory: Document<WithdrawAdvisoryAnswer, WithdrawAdvisoryVariables> = [
  `mutation WithdrawAdvisory($input: WithdrawAdvisoryInput!) {
  withdrawAdvisory(input: $input) {
    __typename
    ... on WithdrawAdvisorySuccess {
      advisory {
        ...AdvisoryFields
      }
    }
    ...AnyRefusal
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  summaryFields,
  portionFields,
  advisoryFields,
  problem,
  anyRefusal,
].join('\n');

export type ImportRecordsAnswer = {
  readonly importRecords:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'ImportRecordsSuccess';
        readonly outcomes: readonly {
          readonly result: ImportResult;
          readonly identifier: string | null;
          readonly advisoryName: string | null;
          readonly problem: { readonly code: string; readonly message: string } | null;
          readonly warnings: readonly Problem[];
        }[];
      }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      };
};
export type ImportRecordsVariables = { readonly input: ImportRecordsInput };
export const ImportRecords: Document<ImportRecordsAnswer, ImportRecordsVariables> = [
  `mutation ImportRecords($input: ImportRecordsInput!) {
  importRecords(input: $input) {
    __typename
    ... on ImportRecordsSuccess {
      outcomes {
        result
        identifier
        advisoryName
        problem {
          code
          message
        }
        warnings {
          ...Problem
        }
      }
    }
    ...AnyRefusal
  }
}`,
  problem,
  anyRefusal,
].join('\n');

export type ReadReadersAnswer = { readonly advisory: { readonly readers: readonly Readers[] | null } | null };
export type ReadReadersVariables = { readonly name: string };
export const ReadReaders: Document<ReadReadersAnswer, ReadReadersVariables> = [
  `query ReadReaders($name: String!) {
  advisory(name: $name) {
    readers {
      ...Readers
    }
  }
}`,
  organizationFields,
  readers,
].join('\n');

export type ReadViewerAnswer = {
  readonly viewer: {
    readonly account: string | null;
    readonly name: string;
    readonly organization: OrganizationFields | null;
    readonly roles: readonly HubRole[];
    readonly communities: readonly CommunityFields[];
    readonly service: boolean;
    readonly ceiling: Tlp;
  };
};
export type ReadViewerVariables = {};
export const ReadViewer: Document<ReadViewerAnswer, ReadViewerVariables> = [
  `query ReadViewer {
  viewer {
    account
    name
    organization {
      ...OrganizationFields
    }
    roles
    communities {
      ...CommunityFields
    }
    service
    ceiling
  }
}`,
  organizationFields,
  communityFields,
].join('\n');

export type ReadOrganizationAnswer = { readonly organization: OrganizationFields | null };
export type ReadOrganizationVariables = { readonly handle: string };
export const ReadOrganization: Document<ReadOrganizationAnswer, ReadOrganizationVariables> = [
  `query ReadOrganization($handle: String!) {
  organization(handle: $handle) {
    ...OrganizationFields
  }
}`,
  organizationFields,
].join('\n');

export type ReadAdvisoryAnswer = { readonly advisory: AdvisoryFields | null };
export type ReadAdvisoryVariables = {
  readonly name: string;
  readonly revisionId?: string | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly seeAs?: AudienceInput | null | undefined;
};
export const ReadAdvisory: Document<ReadAdvisoryAnswer, ReadAdvisoryVariables> = [
  `query ReadAdvisory($name: String!, $revisionId: ID, $asOf: DateTime, $seeAs: AudienceInput) {
  advisory(name: $name, revisionId: $revisionId, asOf: $asOf, seeAs: $seeAs) {
    ...AdvisoryFields
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  summaryFields,
  portionFields,
  advisoryFields,
].join('\n');

export type ListAdvisoriesAnswer = {
  readonly advisories: {
    readonly nodes: readonly AdvisoryFields[];
    readonly pageInfo: PageFields;
    readonly feedCursor: string;
  };
};
export type ListAdvisoriesVariables = {
  readonly filter?: AdvisoryFilter | null | undefined;
  readonly orderBy?: AdvisoryOrder | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly asOf?: string | null | undefined;
};
export const ListAdvisories: Document<ListAdvisoriesAnswer, ListAdvisoriesVariables> = [
  `query ListAdvisories($filter: AdvisoryFilter, $orderBy: AdvisoryOrder, $first: Int, $after: Cursor, $asOf: DateTime) {
  advisories(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    asOf: $asOf
  ) {
    nodes {
      ...AdvisoryFields
    }
    pageInfo {
      ...PageFields
    }
    feedCursor
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  summaryFields,
  portionFields,
  advisoryFields,
  pageFields,
].join('\n');

export type ListSummariesAnswer = {
  readonly advisories: {
    readonly nodes: readonly SummaryFields[];
    readonly pageInfo: PageFields;
    readonly feedCursor: string;
  };
};
export type ListSummariesVariables = {
  readonly filter?: AdvisoryFilter | null | undefined;
  readonly orderBy?: AdvisoryOrder | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly asOf?: string | null | undefined;
};
export const ListSummaries: Document<ListSummariesAnswer, ListSummariesVariables> = [
  `query ListSummaries($filter: AdvisoryFilter, $orderBy: AdvisoryOrder, $first: Int, $after: Cursor, $asOf: DateTime) {
  advisories(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    asOf: $asOf
  ) {
    nodes {
      ...SummaryFields
    }
    pageInfo {
      ...PageFields
    }
    feedCursor
  }
}`,
  organizationFields,
  originFields,
  summaryFields,
  pageFields,
].join('\n');

export type SearchAdvisoriesAnswer = {
  readonly advisories: {
    readonly edges: readonly {
      readonly searchHits: readonly {
        readonly portionId: string;
        readonly type: PortionType;
        readonly snippet: readonly { readonly text: string; readonly marked: boolean }[];
      }[];
      readonly node: SummaryFields;
    }[];
    readonly pageInfo: PageFields;
    readonly totalCount: number;
    readonly feedCursor: string;
  };
};
export type SearchAdvisoriesVariables = {
  readonly filter?: AdvisoryFilter | null | undefined;
  readonly orderBy?: AdvisoryOrder | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly asOf?: string | null | undefined;
};
export const SearchAdvisories: Document<SearchAdvisoriesAnswer, SearchAdvisoriesVariables> = [
  `query SearchAdvisories($filter: AdvisoryFilter, $orderBy: AdvisoryOrder, $first: Int, $after: Cursor, $asOf: DateTime) {
  advisories(
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
    asOf: $asOf
  ) {
    edges {
      searchHits {
        portionId
        type
        snippet {
          text
          marked
        }
      }
      node {
        ...SummaryFields
      }
    }
    pageInfo {
      ...PageFields
    }
    totalCount
    feedCursor
  }
}`,
  organizationFields,
  originFields,
  summaryFields,
  pageFields,
].join('\n');

export type CountByFacetAnswer = {
  readonly advisories: {
    readonly facets: readonly { readonly key: string; readonly label: string; readonly count: number }[];
  };
};
export type CountByFacetVariables = {
  readonly filter?: AdvisoryFilter | null | undefined;
  readonly by: FacetField;
  readonly first?: number | null | undefined;
  readonly asOf?: string | null | undefined;
};
export const CountByFacet: Document<CountByFacetAnswer, CountByFacetVariables> = [
  `query CountByFacet($filter: AdvisoryFilter, $by: FacetField!, $first: Int, $asOf: DateTime) {
  advisories(filter: $filter, first: 1, asOf: $asOf) {
    facets(by: $by, first: $first) {
      key
      label
      count
    }
  }
}`,
].join('\n');

export type CountAdvisoriesAnswer = { readonly advisories: { readonly totalCount: number } };
export type CountAdvisoriesVariables = {
  readonly filter?: AdvisoryFilter | null | undefined;
  readonly asOf?: string | null | undefined;
};
export const CountAdvisories: Document<CountAdvisoriesAnswer, CountAdvisoriesVariables> = [
  `query CountAdvisories($filter: AdvisoryFilter, $asOf: DateTime) {
  advisories(filter: $filter, first: 1, asOf: $asOf) {
    totalCount
  }
}`,
].join('\n');

export type ListEventsAnswer = {
  readonly events: {
    readonly nodes: readonly (EventFields & { readonly advisory: SummaryFields | null })[];
    readonly pageInfo: PageFields;
  };
};
export type ListEventsVariables = {
  readonly filter?: AdvisoryFilter | null | undefined;
  readonly newestFirst?: boolean | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};
export const ListEvents: Document<ListEventsAnswer, ListEventsVariables> = [
  `query ListEvents($filter: AdvisoryFilter, $newestFirst: Boolean, $first: Int, $after: Cursor) {
  events(filter: $filter, newestFirst: $newestFirst, first: $first, after: $after) {
    nodes {
      ...EventFields
      advisory {
        ...SummaryFields
      }
    }
    pageInfo {
      ...PageFields
    }
  }
}`,
  organizationFields,
  originFields,
  summaryFields,
  pageFields,
  eventFields,
].join('\n');

export type ListEventsWithPortionsAnswer = {
  readonly events: {
    readonly nodes: readonly (EventFields & { readonly advisory: AdvisoryFields | null })[];
    readonly pageInfo: PageFields;
  };
};
export type ListEventsWithPortionsVariables = {
  readonly filter?: AdvisoryFilter | null | undefined;
  readonly newestFirst?: boolean | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};
export const ListEventsWithPortions: Document<ListEventsWithPortionsAnswer, ListEventsWithPortionsVariables> = [
  `query ListEventsWithPortions($filter: AdvisoryFilter, $newestFirst: Boolean, $first: Int, $after: Cursor) {
  events(filter: $filter, newestFirst: $newestFirst, first: $first, after: $after) {
    nodes {
      ...EventFields
      advisory {
        ...AdvisoryFields
      }
    }
    pageInfo {
      ...PageFields
    }
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  summaryFields,
  portionFields,
  advisoryFields,
  pageFields,
  eventFields,
].join('\n');

export type ReadRelatedAnswer = {
  readonly advisory: {
    readonly related: readonly { readonly aliases: readonly string[]; readonly advisory: SummaryFields }[];
  } | null;
};
export type ReadRelatedVariables = { readonly name: string };
export const ReadRelated: Document<ReadRelatedAnswer, ReadRelatedVariables> = [
  `query ReadRelated($name: String!) {
  advisory(name: $name) {
    related {
      aliases
      advisory {
        ...SummaryFields
      }
    }
  }
}`,
  organizationFields,
  originFields,
  summaryFields,
].join('\n');

export type ListRevisionsAnswer = {
  readonly advisory: {
    readonly revisions: {
      readonly nodes: readonly {
        readonly id: string;
        readonly number: number;
        readonly at: string;
        readonly change: RevisionChange;
        readonly note: string | null;
      }[];
      readonly pageInfo: PageFields;
    };
  } | null;
};
export type ListRevisionsVariables = {
  readonly name: string;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};
export const ListRevisions: Document<ListRevisionsAnswer, ListRevisionsVariables> = [
  `query ListRevisions($name: String!, $first: Int, $after: Cursor) {
  advisory(name: $name) {
    revisions(first: $first, after: $after) {
      nodes {
        id
        number
        at
        change
        note
      }
      pageInfo {
        ...PageFields
      }
    }
  }
}`,
  pageFields,
].join('\n');

export type SubmitAdvisoryAnswer = {
  readonly submitAdvisory:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | {
        readonly __typename: 'StaleRevisionRefusal';
        readonly code: string;
        readonly message: string;
        readonly viewKey: string;
      }
    | {
        readonly __typename: 'SubmitAdvisorySuccess';
        readonly advisory: AdvisoryFields;
        readonly warnings: readonly Problem[];
      }
    | {
        readonly __typename: 'WrongStateRefusal';
        readonly code: string;
        readonly message: string;
        readonly state: AdvisoryState;
      };
};
export type SubmitAdvisoryVariables = { readonly input: SubmitAdvisoryInput };
export const SubmitAdvisory: Document<SubmitAdvisoryAnswer, SubmitAdvisoryVariables> = [
  `mutation SubmitAdvisory($input: SubmitAdvisoryInput!) {
  submitAdvisory(input: $input) {
    __typename
    ... on SubmitAdvisorySuccess {
      advisory {
        ...AdvisoryFields
      }
      warnings {
        ...Problem
      }
    }
    ...AnyRefusal
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  summaryFields,
  portionFields,
  advisoryFields,
  problem,
  anyRefusal,
].join('\n');

export type ApproveAdvisoryAnswer = {
  readonly approveAdvisory:
    | { readonly __typename: 'ApproveAdvisorySuccess'; readonly advisory: AdvisoryFields }
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | {
        readonly __typename: 'StaleRevisionRefusal';
        readonly code: string;
        readonly message: string;
        readonly viewKey: string;
      }
    | {
        readonly __typename: 'WrongStateRefusal';
        readonly code: string;
        readonly message: string;
        readonly state: AdvisoryState;
      };
};
export type ApproveAdvisoryVariables = { readonly input: ApproveAdvisoryInput };
export const ApproveAdvisory: Document<ApproveAdvisoryAnswer, ApproveAdvisoryVariables> = [
  `mutation ApproveAdvisory($input: ApproveAdvisoryInput!) {
  approveAdvisory(input: $input) {
    __typename
    ... on ApproveAdvisorySuccess {
      advisory {
        ...AdvisoryFields
      }
    }
    ...AnyRefusal
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  summaryFields,
  portionFields,
  advisoryFields,
  problem,
  anyRefusal,
].join('\n');

export type ReturnAdvisoryAnswer = {
  readonly returnAdvisory:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'ReturnAdvisorySuccess'; readonly advisory: AdvisoryFields }
    | {
        readonly __typename: 'StaleRevisionRefusal';
        readonly code: string;
        readonly message: string;
        readonly viewKey: string;
      }
    | {
        readonly __typename: 'WrongStateRefusal';
        readonly code: string;
        readonly message: string;
        readonly state: AdvisoryState;
      };
};
export type ReturnAdvisoryVariables = { readonly input: ReturnAdvisoryInput };
export const ReturnAdvisory: Document<ReturnAdvisoryAnswer, ReturnAdvisoryVariables> = [
  `mutation ReturnAdvisory($input: ReturnAdvisoryInput!) {
  returnAdvisory(input: $input) {
    __typename
    ... on ReturnAdvisorySuccess {
      advisory {
        ...AdvisoryFields
      }
    }
    ...AnyRefusal
  }
}`,
  organizationFields,
  communityFields,
  markingFields,
  originFields,
  summaryFields,
  portionFields,
  advisoryFields,
  problem,
  anyRefusal,
].join('\n');

export type ReadReviewAnswer = {
  readonly advisory: {
    readonly review: {
      readonly submittedBy: string;
      readonly submittedAt: string;
      readonly verdict: ReviewVerdict | null;
      readonly decidedBy: string | null;
      readonly decidedAt: string | null;
      readonly note: string | null;
    } | null;
  } | null;
};
export type ReadReviewVariables = { readonly name: string };
export const ReadReview: Document<ReadReviewAnswer, ReadReviewVariables> = [
  `query ReadReview($name: String!) {
  advisory(name: $name) {
    review {
      submittedBy
      submittedAt
      verdict
      decidedBy
      decidedAt
      note
    }
  }
}`,
].join('\n');

export type CountStatisticsAnswer = {
  readonly statistics: {
    readonly advisories: number;
    readonly keys: number;
    readonly isCut: boolean;
    readonly rows: readonly {
      readonly period: string | null;
      readonly precision: StatisticsPeriod | null;
      readonly key: string | null;
      readonly label: string;
      readonly count: number;
    }[];
  };
};
export type CountStatisticsVariables = {
  readonly filter?: AdvisoryFilter | null | undefined;
  readonly by?: StatisticsField | null | undefined;
  readonly over?: StatisticsPeriod | null | undefined;
  readonly dateOf?: AdvisoryDate | null | undefined;
  readonly first?: number | null | undefined;
};
export const CountStatistics: Document<CountStatisticsAnswer, CountStatisticsVariables> = [
  `query CountStatistics($filter: AdvisoryFilter, $by: StatisticsField, $over: StatisticsPeriod, $dateOf: AdvisoryDate, $first: Int) {
  statistics(
    filter: $filter
    by: $by
    over: $over
    dateOf: $dateOf
    first: $first
  ) {
    advisories
    keys
    isCut
    rows {
      period
      precision
      key
      label
      count
    }
  }
}`,
].join('\n');

export type MeasureDurationsAnswer = {
  readonly durations: {
    readonly measured: number;
    readonly coarse: number;
    readonly medianDays: number | null;
    readonly p90Days: number | null;
  };
};
export type MeasureDurationsVariables = {
  readonly filter?: AdvisoryFilter | null | undefined;
  readonly from: AdvisoryDate;
  readonly to: AdvisoryDate;
};
export const MeasureDurations: Document<MeasureDurationsAnswer, MeasureDurationsVariables> = [
  `query MeasureDurations($filter: AdvisoryFilter, $from: AdvisoryDate!, $to: AdvisoryDate!) {
  durations(filter: $filter, from: $from, to: $to) {
    measured
    coarse
    medianDays
    p90Days
  }
}`,
].join('\n');

export type ListSubscriptionsAnswer = { readonly viewer: { readonly subscriptions: readonly SubscriptionFields[] } };
export type ListSubscriptionsVariables = {};
export const ListSubscriptions: Document<ListSubscriptionsAnswer, ListSubscriptionsVariables> = [
  `query ListSubscriptions {
  viewer {
    subscriptions {
      ...SubscriptionFields
    }
  }
}`,
  subscriptionFields,
  lagFields,
].join('\n');

export type SaveSubscriptionAnswer = {
  readonly saveSubscription:
    | { readonly __typename: 'ForbiddenRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'InvalidInputRefusal';
        readonly code: string;
        readonly message: string;
        readonly problems: readonly Problem[];
      }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'SaveSubscriptionSuccess'; readonly subscription: SubscriptionFields };
};
export type SaveSubscriptionVariables = {
  readonly name: string;
  readonly filter?: AdvisoryFilter | null | undefined;
  readonly after?: string | null | undefined;
  readonly backfill?: boolean | null | undefined;
};
export const SaveSubscription: Document<SaveSubscriptionAnswer, SaveSubscriptionVariables> = [
  `mutation SaveSubscription($name: String!, $filter: AdvisoryFilter, $after: Cursor, $backfill: Boolean) {
  saveSubscription(
    name: $name
    filter: $filter
    after: $after
    backfill: $backfill
  ) {
    __typename
    ... on SaveSubscriptionSuccess {
      subscription {
        ...SubscriptionFields
      }
    }
    ...AnyRefusal
  }
}`,
  problem,
  anyRefusal,
  subscriptionFields,
  lagFields,
].join('\n');

export type AcknowledgeEventsAnswer = {
  readonly acknowledgeEvents:
    | { readonly __typename: 'AcknowledgeEventsSuccess'; readonly subscription: { readonly cursor: string } }
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      };
};
export type AcknowledgeEventsVariables = { readonly name: string; readonly upTo: string };
export const AcknowledgeEvents: Document<AcknowledgeEventsAnswer, AcknowledgeEventsVariables> = [
  `mutation AcknowledgeEvents($name: String!, $upTo: Cursor!) {
  acknowledgeEvents(name: $name, upTo: $upTo) {
    __typename
    ... on AcknowledgeEventsSuccess {
      subscription {
        cursor
      }
    }
    ...AnyRefusal
  }
}`,
  problem,
  anyRefusal,
].join('\n');

export type RemoveSubscriptionAnswer = {
  readonly removeSubscription:
    | { readonly __typename: 'NotFoundRefusal'; readonly code: string; readonly message: string }
    | {
        readonly __typename: 'RateLimitedRefusal';
        readonly code: string;
        readonly message: string;
        readonly retryAfterSeconds: number;
      }
    | { readonly __typename: 'RemoveSubscriptionSuccess'; readonly name: string };
};
export type RemoveSubscriptionVariables = { readonly name: string };
export const RemoveSubscription: Document<RemoveSubscriptionAnswer, RemoveSubscriptionVariables> = [
  `mutation RemoveSubscription($name: String!) {
  removeSubscription(name: $name) {
    __typename
    ... on RemoveSubscriptionSuccess {
      name
    }
    ...AnyRefusal
  }
}`,
  problem,
  anyRefusal,
].join('\n');

export type MeasureLagAnswer = { readonly feedLag: LagFields };
export type MeasureLagVariables = {
  readonly filter?: AdvisoryFilter | null | undefined;
  readonly after: string;
  readonly backfill?: boolean | null | undefined;
};
export const MeasureLag: Document<MeasureLagAnswer, MeasureLagVariables> = [
  `query MeasureLag($filter: AdvisoryFilter, $after: Cursor!, $backfill: Boolean) {
  feedLag(filter: $filter, after: $after, backfill: $backfill) {
    ...LagFields
  }
}`,
  lagFields,
].join('\n');

export type FindCursorAnswer = { readonly feedCursor: string };
export type FindCursorVariables = { readonly since: string };
export const FindCursor: Document<FindCursorAnswer, FindCursorVariables> = [
  `query FindCursor($since: DateTime!) {
  feedCursor(since: $since)
}`,
].join('\n');

export type ReadTaxonomyAnswer = {
  readonly taxonomy: {
    readonly scheme: string;
    readonly name: string;
    readonly version: string;
    readonly source: string;
    readonly licence: string;
    readonly terms: { readonly totalCount: number };
  } | null;
};
export type ReadTaxonomyVariables = { readonly scheme: string };
export const ReadTaxonomy: Document<ReadTaxonomyAnswer, ReadTaxonomyVariables> = [
  `query ReadTaxonomy($scheme: String!) {
  taxonomy(scheme: $scheme) {
    scheme
    name
    version
    source
    licence
    terms(first: 1) {
      totalCount
    }
  }
}`,
].join('\n');

export type ListTermsAnswer = {
  readonly taxonomy: {
    readonly terms: {
      readonly nodes: readonly (TermFields & { readonly parent: TermFields | null })[];
      readonly pageInfo: PageFields;
    };
  } | null;
};
export type ListTermsVariables = {
  readonly scheme: string;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};
export const ListTerms: Document<ListTermsAnswer, ListTermsVariables> = [
  `query ListTerms($scheme: String!, $first: Int, $after: Cursor) {
  taxonomy(scheme: $scheme) {
    terms(first: $first, after: $after) {
      nodes {
        ...TermFields
        parent {
          ...TermFields
        }
      }
      pageInfo {
        ...PageFields
      }
    }
  }
}`,
  pageFields,
  termFields,
].join('\n');

export type ReadTermAnswer = {
  readonly term:
    | (TermFields & {
        readonly parent: TermFields | null;
        readonly children: readonly TermFields[];
        readonly replacedBy: TermFields | null;
      })
    | null;
};
export type ReadTermVariables = { readonly scheme: string; readonly code: string };
export const ReadTerm: Document<ReadTermAnswer, ReadTermVariables> = [
  `query ReadTerm($scheme: String!, $code: String!) {
  term(scheme: $scheme, code: $code) {
    ...TermFields
    parent {
      ...TermFields
    }
    children {
      ...TermFields
    }
    replacedBy {
      ...TermFields
    }
  }
}`,
  termFields,
].join('\n');

export type ListTermAdvisoriesAnswer = {
  readonly term: {
    readonly advisories: { readonly nodes: readonly SummaryFields[]; readonly pageInfo: PageFields };
  } | null;
};
export type ListTermAdvisoriesVariables = {
  readonly scheme: string;
  readonly code: string;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};
export const ListTermAdvisories: Document<ListTermAdvisoriesAnswer, ListTermAdvisoriesVariables> = [
  `query ListTermAdvisories($scheme: String!, $code: String!, $first: Int, $after: Cursor) {
  term(scheme: $scheme, code: $code) {
    advisories(first: $first, after: $after) {
      nodes {
        ...SummaryFields
      }
      pageInfo {
        ...PageFields
      }
    }
  }
}`,
  organizationFields,
  originFields,
  summaryFields,
  pageFields,
].join('\n');
