// Written by generate.mjs; do not edit.

import type { Document } from '@seamark/sdk';
import type {
  AdvisoryFilter,
  AdvisoryKind,
  AdvisoryState,
  AffectedStatus,
  AudienceInput,
  AudienceSight,
  DatePrecision,
  MitigationCategory,
  MitigationStatus,
  OccurredEvent,
  PortionDifference,
  PortionType,
  Presence,
  ReferenceType,
  RevisionChange,
  Sector,
  SeverityLevel,
  SeverityScheme,
  Tlp,
  WithheldReason,
  WordsStand,
} from '@seamark/sdk';

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

export type FacetFields = { readonly key: string; readonly label: string; readonly count: number };
const facetFields = `fragment FacetFields on Facet {
  key
  label
  count
}`;

export type RevisionFields = {
  readonly id: string;
  readonly number: number;
  readonly at: string;
  readonly change: RevisionChange;
  readonly note: string | null;
};
const revisionFields = `fragment RevisionFields on Revision {
  id
  number
  at
  change
  note
}`;

export type ReadAdvisoryAnswer = {
  readonly advisory: (SummaryFields & { readonly portions: readonly PortionFields[] }) | null;
};
export type ReadAdvisoryVariables = { readonly name: string; readonly revisionId?: string | null | undefined };
export const ReadAdvisory: Document<ReadAdvisoryAnswer, ReadAdvisoryVariables> = [
  `query ReadAdvisory($name: String!, $revisionId: ID) {
  advisory(name: $name, revisionId: $revisionId) {
    ...SummaryFields
    portions {
      ...PortionFields
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

export type ReadHistoryAnswer = {
  readonly advisory: {
    readonly id: string;
    readonly viewKey: string;
    readonly name: string;
    readonly revisionId: string;
    readonly revisions: {
      readonly nodes: readonly RevisionFields[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};
export type ReadHistoryVariables = { readonly name: string; readonly after?: string | null | undefined };
export const ReadHistory: Document<ReadHistoryAnswer, ReadHistoryVariables> = [
  `query ReadHistory($name: String!, $after: Cursor) {
  advisory(name: $name) {
    id
    viewKey
    name
    revisionId
    revisions(first: 50, after: $after) {
      nodes {
        ...RevisionFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`,
  revisionFields,
].join('\n');

export type ReadRelatedAnswer = {
  readonly advisory: {
    readonly id: string;
    readonly viewKey: string;
    readonly name: string;
    readonly related: readonly { readonly aliases: readonly string[]; readonly advisory: SummaryFields }[];
  } | null;
};
export type ReadRelatedVariables = { readonly name: string };
export const ReadRelated: Document<ReadRelatedAnswer, ReadRelatedVariables> = [
  `query ReadRelated($name: String!) {
  advisory(name: $name) {
    id
    viewKey
    name
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

export type ReadFrontPageAnswer = {
  readonly advisories: {
    readonly nodes: readonly SummaryFields[];
    readonly totalCount: number;
    readonly facets: readonly { readonly key: string; readonly count: number }[];
  };
};
export type ReadFrontPageVariables = {};
export const ReadFrontPage: Document<ReadFrontPageAnswer, ReadFrontPageVariables> = [
  `query ReadFrontPage {
  advisories(first: 6, filter: {banners: [CLEAR]}) {
    nodes {
      ...SummaryFields
    }
    totalCount
    facets(by: SOURCE, first: 100) {
      key
      count
    }
  }
}`,
  organizationFields,
  originFields,
  summaryFields,
].join('\n');

export type CountFeedAnswer = {
  readonly advisories: {
    readonly severities: readonly FacetFields[];
    readonly kinds: readonly FacetFields[];
    readonly banners: readonly FacetFields[];
    readonly sectors: readonly FacetFields[];
    readonly sources: readonly FacetFields[];
    readonly terms: readonly FacetFields[];
  };
};
export type CountFeedVariables = {};
export const CountFeed: Document<CountFeedAnswer, CountFeedVariables> = [
  `query CountFeed {
  advisories(first: 1) {
    severities: facets(by: SEVERITY) {
      ...FacetFields
    }
    kinds: facets(by: KIND) {
      ...FacetFields
    }
    banners: facets(by: BANNER) {
      ...FacetFields
    }
    sectors: facets(by: SECTOR) {
      ...FacetFields
    }
    sources: facets(by: SOURCE) {
      ...FacetFields
    }
    terms: facets(by: TERM) {
      ...FacetFields
    }
  }
}`,
  facetFields,
].join('\n');

export type CompareRevisionsAnswer = {
  readonly advisory: {
    readonly id: string;
    readonly viewKey: string;
    readonly compare: {
      readonly from: { readonly id: string; readonly viewKey: string; readonly revision: number };
      readonly to: { readonly id: string; readonly viewKey: string; readonly revision: number };
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
    id
    viewKey
    compare(from: $from, to: $to) {
      from {
        id
        viewKey
        revision
      }
      to {
        id
        viewKey
        revision
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
  portionFields,
].join('\n');

export type ReadAudiencesAnswer = {
  readonly advisory: {
    readonly id: string;
    readonly viewKey: string;
    readonly audienceMatrix: {
      readonly audiences: readonly { readonly label: string; readonly organizations: number }[];
      readonly rows: readonly {
        readonly portion: {
          readonly id: string;
          readonly type: PortionType;
          readonly position: number;
          readonly marking: { readonly label: string; readonly tlp: Tlp };
        };
        readonly cells: readonly { readonly sees: AudienceSight; readonly organizations: number }[];
      }[];
    } | null;
    readonly readers:
      readonly { readonly portion: string; readonly accounts: number; readonly publicSince: string | null }[] | null;
  } | null;
};
export type ReadAudiencesVariables = {
  readonly name: string;
  readonly audiences?: readonly AudienceInput[] | null | undefined;
};
export const ReadAudiences: Document<ReadAudiencesAnswer, ReadAudiencesVariables> = [
  `query ReadAudiences($name: String!, $audiences: [AudienceInput!]) {
  advisory(name: $name) {
    id
    viewKey
    audienceMatrix(audiences: $audiences) {
      audiences {
        label
        organizations
      }
      rows {
        portion {
          id
          type
          position
          marking {
            label
            tlp
          }
        }
        cells {
          sees
          organizations
        }
      }
    }
    readers {
      portion
      accounts
      publicSince
    }
  }
}`,
].join('\n');

export type SeeAdvisoryAsAnswer = {
  readonly advisory: (SummaryFields & { readonly portions: readonly PortionFields[] }) | null;
};
export type SeeAdvisoryAsVariables = { readonly name: string; readonly seeAs: AudienceInput };
export const SeeAdvisoryAs: Document<SeeAdvisoryAsAnswer, SeeAdvisoryAsVariables> = [
  `query SeeAdvisoryAs($name: String!, $seeAs: AudienceInput!) {
  advisory(name: $name, seeAs: $seeAs) {
    ...SummaryFields
    portions {
      ...PortionFields
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

export type CountResearchAnswer = {
  readonly advisories: {
    readonly totalCount: number;
    readonly kind: readonly FacetFields[];
    readonly severity: readonly FacetFields[];
    readonly tlp: readonly FacetFields[];
    readonly sector: readonly FacetFields[];
    readonly source: readonly FacetFields[];
    readonly term: readonly FacetFields[];
    readonly system: readonly FacetFields[];
  };
};
export type CountResearchVariables = {
  readonly filter?: AdvisoryFilter | null | undefined;
  readonly asOf?: string | null | undefined;
};
export const CountResearch: Document<CountResearchAnswer, CountResearchVariables> = [
  `query CountResearch($filter: AdvisoryFilter, $asOf: DateTime) {
  advisories(first: 1, filter: $filter, asOf: $asOf) {
    totalCount
    kind: facets(by: KIND) {
      ...FacetFields
    }
    severity: facets(by: SEVERITY) {
      ...FacetFields
    }
    tlp: facets(by: BANNER) {
      ...FacetFields
    }
    sector: facets(by: SECTOR) {
      ...FacetFields
    }
    source: facets(by: SOURCE, first: 50) {
      ...FacetFields
    }
    term: facets(by: TERM, first: 20) {
      ...FacetFields
    }
    system: facets(by: SYSTEM, first: 50) {
      ...FacetFields
    }
  }
}`,
  facetFields,
].join('\n');
