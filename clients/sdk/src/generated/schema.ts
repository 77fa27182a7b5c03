// Written by generate.mjs; do not edit.

/** Every AdvisoryDate this SDK knows; a newer hub may answer others. */
export const ADVISORY_DATE_VALUES = [
  'PUBLISHED',
  'UPDATED',
  'OCCURRED',
  'DISCOVERED',
  'REPORTED',
  'DISCLOSED',
  'FIXED',
  'FIX_AVAILABLE',
] as const;
/** What of an advisory has a date. Of several dates that it states of the same the most exact counts, of those the earliest. */
export type AdvisoryDate = (typeof ADVISORY_DATE_VALUES)[number];

/** Every AdvisoryKind this SDK knows; a newer hub may answer others. */
export const ADVISORY_KIND_VALUES = [
  'VULNERABILITY',
  'INCIDENT',
  'SAFEGUARD_CIRCUMVENTION',
  'RED_TEAM_FINDING',
  'CAPABILITY_HAZARD',
  'WEIGHT_SECURITY',
  'SOCIETAL_HARM',
  'THREAT_ACTIVITY',
  'PRACTICE',
] as const;
/** What an advisory warns of. Unmarked: told to whoever sees any portion of it, so a kind must not give away what its portions hold back. */
export type AdvisoryKind = (typeof ADVISORY_KIND_VALUES)[number];

/** Every AdvisoryOrder this SDK knows; a newer hub may answer others. */
export const ADVISORY_ORDER_VALUES = [
  'UPDATED_DESC',
  'PUBLISHED_DESC',
  'PUBLISHED_ASC',
  'SEVERITY_DESC',
  'RELEVANCE',
] as const;
/** How a list is sorted, by the viewer's own times. Ties go by `updatedAt`, newest first, then by name. */
export type AdvisoryOrder = (typeof ADVISORY_ORDER_VALUES)[number];

/** Every AdvisoryState this SDK knows; a newer hub may answer others. */
export const ADVISORY_STATE_VALUES = ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'WITHDRAWN'] as const;
/** How far an advisory has come. Unmarked. */
export type AdvisoryState = (typeof ADVISORY_STATE_VALUES)[number];

/** Every AffectedStatus this SDK knows; a newer hub may answer others. */
export const AFFECTED_STATUS_VALUES = ['AFFECTED', 'NOT_AFFECTED', 'FIXED', 'UNDER_INVESTIGATION', 'UNKNOWN'] as const;
/** Whether a system is affected. */
export type AffectedStatus = (typeof AFFECTED_STATUS_VALUES)[number];

/** Every AudienceSight this SDK knows; a newer hub may answer others. */
export const AUDIENCE_SIGHT_VALUES = ['CONTENT', 'PLACEHOLDER', 'NOTHING'] as const;
/** What an audience gets of a portion. */
export type AudienceSight = (typeof AUDIENCE_SIGHT_VALUES)[number];

/** Every DatePrecision this SDK knows; a newer hub may answer others. */
export const DATE_PRECISION_VALUES = ['YEAR', 'MONTH', 'DAY', 'TIME'] as const;
/** How exactly a date is known, and so how it is written. */
export type DatePrecision = (typeof DATE_PRECISION_VALUES)[number];

/** Every ExportFormat this SDK knows; a newer hub may answer others. */
export const EXPORT_FORMAT_VALUES = ['JSONL', 'CSV', 'PARQUET'] as const;
/** What an export is written as. */
export type ExportFormat = (typeof EXPORT_FORMAT_VALUES)[number];

/** Every ExportState this SDK knows; a newer hub may answer others. */
export const EXPORT_STATE_VALUES = ['RUNNING', 'DONE', 'FAILED'] as const;
/** How far an export has come. */
export type ExportState = (typeof EXPORT_STATE_VALUES)[number];

/** Every FacetField this SDK knows; a newer hub may answer others. */
export const FACET_FIELD_VALUES = [
  'KIND',
  'SEVERITY',
  'SECTOR',
  'SOURCE',
  'BANNER',
  'TERM',
  'SYSTEM',
  'MONTH',
] as const;
/** What advisories are counted by. */
export type FacetField = (typeof FACET_FIELD_VALUES)[number];

/** Every FeedEventType this SDK knows; a newer hub may answer others. */
export const FEED_EVENT_TYPE_VALUES = ['PUBLISHED', 'REVISED', 'WITHDRAWN', 'RETRACTED'] as const;
/** What happened, for this viewer. */
export type FeedEventType = (typeof FEED_EVENT_TYPE_VALUES)[number];

/** Every HubRole this SDK knows; a newer hub may answer others. */
export const HUB_ROLE_VALUES = [
  'READER',
  'HANDLER',
  'RESEARCHER',
  'AUTHOR',
  'REVIEWER',
  'ORG_ADMIN',
  'HUB_STEWARD',
] as const;
/** What a person may do on behalf of its organization. A person may hold several. */
export type HubRole = (typeof HUB_ROLE_VALUES)[number];

/** Every ImportFormat this SDK knows; a newer hub may answer others. */
export const IMPORT_FORMAT_VALUES = ['AVID', 'ATLAS', 'OSV', 'AIID'] as const;
/** A database whose records the hub can read. */
export type ImportFormat = (typeof IMPORT_FORMAT_VALUES)[number];

/** Every ImportResult this SDK knows; a newer hub may answer others. */
export const IMPORT_RESULT_VALUES = ['TAKEN', 'REVISED', 'UNCHANGED', 'SKIPPED'] as const;
/** What came of a record. */
export type ImportResult = (typeof IMPORT_RESULT_VALUES)[number];

/** Every MitigationCategory this SDK knows; a newer hub may answer others. */
export const MITIGATION_CATEGORY_VALUES = [
  'VENDOR_FIX',
  'MITIGATION',
  'WORKAROUND',
  'OPTIONAL_PATCH',
  'FIX_PLANNED',
  'NO_FIX_PLANNED',
  'NONE_AVAILABLE',
] as const;
/** What a remedy is, as CSAF 2.1 has it. */
export type MitigationCategory = (typeof MITIGATION_CATEGORY_VALUES)[number];

/** Every MitigationStatus this SDK knows; a newer hub may answer others. */
export const MITIGATION_STATUS_VALUES = [
  'PROPOSED',
  'IN_PROGRESS',
  'AVAILABLE',
  'DEPLOYED',
  'VERIFIED',
  'INEFFECTIVE',
  'WITHDRAWN',
] as const;
/** How far a remedy has come. */
export type MitigationStatus = (typeof MITIGATION_STATUS_VALUES)[number];

/** Every OccurredEvent this SDK knows; a newer hub may answer others. */
export const OCCURRED_EVENT_VALUES = ['OCCURRED', 'DISCOVERED', 'REPORTED', 'DISCLOSED', 'FIXED'] as const;
/** What a date is of. */
export type OccurredEvent = (typeof OCCURRED_EVENT_VALUES)[number];

/** Every PortionDifference this SDK knows; a newer hub may answer others. */
export const PORTION_DIFFERENCE_VALUES = [
  'ADDED',
  'REMOVED',
  'CHANGED',
  'REMARKED',
  'MOVED',
  'OPENED',
  'WITHHELD',
] as const;
/** What became of a portion between two views of one viewer. */
export type PortionDifference = (typeof PORTION_DIFFERENCE_VALUES)[number];

/** Every PortionType this SDK knows; a newer hub may answer others. */
export const PORTION_TYPE_VALUES = [
  'TITLE',
  'SUMMARY',
  'TECHNICAL_DETAIL',
  'REPRODUCTION',
  'PROOF_OF_CONCEPT',
  'PROMPT_SAMPLE',
  'OUTPUT_SAMPLE',
  'IMPACT',
  'DETECTION',
  'INDICATORS',
  'WORKAROUND',
  'TIMELINE',
  'EVIDENCE',
  'LESSONS',
  'LEGAL',
  'CONTACT',
  'OTHER',
  'SOURCE',
  'SEVERITY',
  'AFFECTED',
  'TERM',
  'REFERENCE',
  'ALIAS',
  'MITIGATION',
  'OCCURRED',
  'ORIGIN',
] as const;
/** What a portion holds. Prose types hold Markdown (`ProseContent`); each of the others holds one item of its own type. */
export type PortionType = (typeof PORTION_TYPE_VALUES)[number];

/** Every Presence this SDK knows; a newer hub may answer others. */
export const PRESENCE_VALUES = ['PLACEHOLDER', 'HIDDEN'] as const;
/** What those learn of a portion who are not cleared for it but see another portion of the advisory. Whoever sees none learns nothing. */
export type Presence = (typeof PRESENCE_VALUES)[number];

/** Every ReferenceType this SDK knows; a newer hub may answer others. */
export const REFERENCE_TYPE_VALUES = [
  'ADVISORY',
  'ARTICLE',
  'DETECTION',
  'DISCUSSION',
  'REPORT',
  'FIX',
  'EVIDENCE',
  'PAPER',
  'POLICY',
  'MODEL',
  'DATASET',
  'PACKAGE',
  'WEB',
] as const;
/** What a link leads to. */
export type ReferenceType = (typeof REFERENCE_TYPE_VALUES)[number];

/** Every ReviewVerdict this SDK knows; a newer hub may answer others. */
export const REVIEW_VERDICT_VALUES = ['APPROVED', 'RETURNED'] as const;
/** How a round of a review ended. */
export type ReviewVerdict = (typeof REVIEW_VERDICT_VALUES)[number];

/** Every RevisionChange this SDK knows; a newer hub may answer others. */
export const REVISION_CHANGE_VALUES = ['PUBLISHED', 'CHANGED', 'MARKINGS_CHANGED', 'WITHDRAWN'] as const;
/** What a revision did, by the difference between this viewer's view before and after it. */
export type RevisionChange = (typeof REVISION_CHANGE_VALUES)[number];

/** Every Sector this SDK knows; a newer hub may answer others. */
export const SECTOR_VALUES = ['INDUSTRY', 'GOVERNMENT', 'ACADEMIA', 'CIVIL_SOCIETY'] as const;
/** Where an organization stands in society. */
export type Sector = (typeof SECTOR_VALUES)[number];

/** Every SeverityLevel this SDK knows; a newer hub may answer others. */
export const SEVERITY_LEVEL_VALUES = ['NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
/** How bad it is, in rising order. */
export type SeverityLevel = (typeof SEVERITY_LEVEL_VALUES)[number];

/** Every SeverityScheme this SDK knows; a newer hub may answer others. */
export const SEVERITY_SCHEME_VALUES = [
  'CVSS_V2',
  'CVSS_V3_0',
  'CVSS_V3_1',
  'CVSS_V4_0',
  'SSVC_CISA',
  'OECD',
  'QUALITATIVE',
  'VENDOR',
  'OTHER',
] as const;
/** What a severity is measured by. */
export type SeverityScheme = (typeof SEVERITY_SCHEME_VALUES)[number];

/** Every StatisticsField this SDK knows; a newer hub may answer others. */
export const STATISTICS_FIELD_VALUES = [
  'NONE',
  'KIND',
  'SEVERITY',
  'SECTOR',
  'SOURCE',
  'BANNER',
  'TERM',
  'SYSTEM',
  'DEVELOPER',
  'DATABASE',
] as const;
/** What a statistic counts by. */
export type StatisticsField = (typeof STATISTICS_FIELD_VALUES)[number];

/** Every StatisticsPeriod this SDK knows; a newer hub may answer others. */
export const STATISTICS_PERIOD_VALUES = ['MONTH', 'QUARTER', 'YEAR'] as const;
/** Periods of time, in UTC. */
export type StatisticsPeriod = (typeof STATISTICS_PERIOD_VALUES)[number];

/** Every Tlp this SDK knows; a newer hub may answer others. */
export const TLP_VALUES = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'] as const;
/** A label of the Traffic Light Protocol 2.0 (FIRST), in rising order. It says how far a recipient may pass on what it reads; who the recipients are is said by the rest of the marking. */
export type Tlp = (typeof TLP_VALUES)[number];

/** Every TokenKind this SDK knows; a newer hub may answer others. */
export const TOKEN_KIND_VALUES = ['PERSONAL', 'SERVICE'] as const;
/** Who shows a token. */
export type TokenKind = (typeof TOKEN_KIND_VALUES)[number];

/** Every WithheldReason this SDK knows; a newer hub may answer others. */
export const WITHHELD_REASON_VALUES = ['NOT_CLEARED'] as const;
/** Why a content is withheld: one constant for every cause. */
export type WithheldReason = (typeof WITHHELD_REASON_VALUES)[number];

/** Every WordsStand this SDK knows; a newer hub may answer others. */
export const WORDS_STAND_VALUES = ['SAME', 'REMOVED', 'ADDED'] as const;
/** In which of two texts words stand. */
export type WordsStand = (typeof WORDS_STAND_VALUES)[number];

/** A new person or service of an organization. */
export interface AddPersonInput {
  /** Such as `ana@meridian-labs`: a name of small letters and digits, dots and hyphens, an @, and the handle. */
  readonly account: string;
  /** What it is called: 1 to 200 characters. */
  readonly name: string;
  /** Handle of the organization. */
  readonly organization: string;
  /** What it may do. */
  readonly roles: readonly HubRole[];
}

/** A new member of the hub. */
export interface AdmitOrganizationInput {
  /** Small letters and digits, with single hyphens between them; never changes, since markings use it. */
  readonly handle: string;
  /** What it is called: 1 to 200 characters. */
  readonly name: string;
  /** Where it stands. */
  readonly sector: Sector;
  /** ISO 3166-1 alpha-2, such as `CZ`. */
  readonly country?: string | null | undefined;
}

/** Which advisories. Several values of a field are alternatives, several fields must all fit, an empty list fits nothing, an absent or null field fits everything. Computed on the viewer's own view: what it is not cleared for never makes an advisory fit. */
export interface AdvisoryFilter {
  /** By `kind`. */
  readonly kinds?: readonly AdvisoryKind[] | null | undefined;
  /** By `severity`. */
  readonly severities?: readonly SeverityLevel[] | null | undefined;
  /** By `banner`. */
  readonly banners?: readonly Tlp[] | null | undefined;
  /** Handles of organizations, where the source is visible. */
  readonly sources?: readonly string[] | null | undefined;
  /** Of the visible source. */
  readonly sectors?: readonly Sector[] | null | undefined;
  /** Terms as `SCHEME:code`, any case: `ATLAS:AML.T0051`. A star at the end stands for all that begin so: `ATLAS:*`. */
  readonly terms?: readonly string[] | null | undefined;
  /** The same, and every one of them must be there. 10 at most. */
  readonly termsAll?: readonly string[] | null | undefined;
  /** Identifier or name of a visible affected system, any case. */
  readonly systems?: readonly string[] | null | undefined;
  /** Kind of a visible affected system as its source calls it, any case: `model`. */
  readonly systemKinds?: readonly string[] | null | undefined;
  /** Developer of a visible affected system as its source calls it, any case. */
  readonly developers?: readonly string[] | null | undefined;
  /** Such as `CVE-2026-1234`, any case. A star at the end stands for all that begin so: `CVE-*`. */
  readonly aliases?: readonly string[] | null | undefined;
  /** Names of advisories, any case. */
  readonly names?: readonly string[] | null | undefined;
  /** By `publishedAt`, from this time on. */
  readonly publishedAfter?: Date | string | null | undefined;
  /** By `publishedAt`, before this time. */
  readonly publishedBefore?: Date | string | null | undefined;
  /** By `updatedAt`, from this time on. */
  readonly updatedAfter?: Date | string | null | undefined;
  /** By the dates that visible OCCURRED portions state, from this time on. A date fits when all that it covers lies within: `2024` fits from 2024-01-01 until before 2025-01-01, and no month of that year. */
  readonly occurredAfter?: Date | string | null | undefined;
  /** The same, before this time. One date must fit both. */
  readonly occurredBefore?: Date | string | null | undefined;
  /** Of what `occurredAfter` and `occurredBefore` take the date. Absent: OCCURRED. */
  readonly dateOf?: OccurredEvent | null | undefined;
  /** Words that must all stand in one visible portion, in any form and case: `prompt injection`. "Words in quotes" stand in a row, `or` parts alternatives, `-word` leaves out what any visible portion holds. Without any word it fits nothing. */
  readonly search?: string | null | undefined;
  /** By `state`. Absent: PUBLISHED and WITHDRAWN. DRAFT and IN_REVIEW find one's own organization's, for its AUTHORs, REVIEWERs and HANDLERs. */
  readonly states?: readonly AdvisoryState[] | null | undefined;
  /** Leaves out what is like any of these, 10 at most: `not: [{ kinds: [PRACTICE] }, { sources: ["tern-cloud"] }]`. An empty list leaves out nothing. Words are left out by `-word` of `search`. */
  readonly not?: readonly AdvisoryTraits[] | null | undefined;
}

/** What an advisory is like. Several values of a field are alternatives, several fields must all fit, an empty list fits nothing, an absent or null field fits everything. Computed on the viewer's own view. */
export interface AdvisoryTraits {
  /** By `kind`. */
  readonly kinds?: readonly AdvisoryKind[] | null | undefined;
  /** By `severity`. */
  readonly severities?: readonly SeverityLevel[] | null | undefined;
  /** By `banner`. */
  readonly banners?: readonly Tlp[] | null | undefined;
  /** Handles of organizations, where the source is visible. */
  readonly sources?: readonly string[] | null | undefined;
  /** Of the visible source. */
  readonly sectors?: readonly Sector[] | null | undefined;
  /** Terms as `SCHEME:code`, any case: `ATLAS:AML.T0051`. A star at the end stands for all that begin so: `ATLAS:*`. */
  readonly terms?: readonly string[] | null | undefined;
  /** The same, and every one of them must be there. 10 at most. */
  readonly termsAll?: readonly string[] | null | undefined;
  /** Identifier or name of a visible affected system, any case. */
  readonly systems?: readonly string[] | null | undefined;
  /** Kind of a visible affected system as its source calls it, any case: `model`. */
  readonly systemKinds?: readonly string[] | null | undefined;
  /** Developer of a visible affected system as its source calls it, any case. */
  readonly developers?: readonly string[] | null | undefined;
  /** Such as `CVE-2026-1234`, any case. A star at the end stands for all that begin so: `CVE-*`. */
  readonly aliases?: readonly string[] | null | undefined;
  /** Names of advisories, any case. */
  readonly names?: readonly string[] | null | undefined;
  /** By `publishedAt`, from this time on. */
  readonly publishedAfter?: Date | string | null | undefined;
  /** By `publishedAt`, before this time. */
  readonly publishedBefore?: Date | string | null | undefined;
  /** By `updatedAt`, from this time on. */
  readonly updatedAfter?: Date | string | null | undefined;
  /** By the dates that visible OCCURRED portions state, from this time on. A date fits when all that it covers lies within: `2024` fits from 2024-01-01 until before 2025-01-01, and no month of that year. */
  readonly occurredAfter?: Date | string | null | undefined;
  /** The same, before this time. One date must fit both. */
  readonly occurredBefore?: Date | string | null | undefined;
  /** Of what `occurredAfter` and `occurredBefore` take the date. Absent: OCCURRED. */
  readonly dateOf?: OccurredEvent | null | undefined;
}

/** An AI system, and whether it is affected. */
export interface AffectedInput {
  /** What the author calls it. */
  readonly system: string;
  /** What it is, such as `model`, `library` or `service`. */
  readonly kind?: string | null | undefined;
  /** Who makes it. */
  readonly developer?: string | null | undefined;
  /** purl, CPE, URL or the like: what tells it from others, and joins what others say of it. */
  readonly identifiers?: readonly string[] | null | undefined;
  /** Which versions, as the maker numbers them. */
  readonly versions?: string | null | undefined;
  /** Whether they are. */
  readonly status?: AffectedStatus | null | undefined;
}

/** Which draft in review to approve. */
export interface ApproveAdvisoryInput {
  /** Such as `SMK-7K2Q9-VD3MX`, in any case. */
  readonly name: string;
  /** The `viewKey` of what was read: anything newer is refused as stale. */
  readonly expectViewKey: string;
  /** To its authors. */
  readonly note?: string | null | undefined;
  /** Any text of the client. For 7 days the same key and body of the same account and mutation answer with the advisory of the first answer, read anew under today's rights; the same key with another body is refused. */
  readonly idempotencyKey?: string | null | undefined;
}

/** Through whose eyes a source looks at its own advisory: exactly one. Whom the asker cannot name is answered with `BAD_REQUEST`, whether it exists or not. */
export type AudienceInput =
  | {
      readonly public: boolean;
      readonly hub?: never;
      readonly sector?: never;
      readonly community?: never;
      readonly organization?: never;
      readonly person?: never;
    }
  | {
      readonly hub: boolean;
      readonly public?: never;
      readonly sector?: never;
      readonly community?: never;
      readonly organization?: never;
      readonly person?: never;
    }
  | {
      readonly sector: Sector;
      readonly public?: never;
      readonly hub?: never;
      readonly community?: never;
      readonly organization?: never;
      readonly person?: never;
    }
  | {
      readonly community: string;
      readonly public?: never;
      readonly hub?: never;
      readonly sector?: never;
      readonly organization?: never;
      readonly person?: never;
    }
  | {
      readonly organization: string;
      readonly public?: never;
      readonly hub?: never;
      readonly sector?: never;
      readonly community?: never;
      readonly person?: never;
    }
  | {
      readonly person: string;
      readonly public?: never;
      readonly hub?: never;
      readonly sector?: never;
      readonly community?: never;
      readonly organization?: never;
    };

/** Which entries. Each field that is given has to fit; null passes everything. */
export interface AuditFilter {
  /** Any of these acts, such as `token.issued`. */
  readonly acts?: readonly string[] | null | undefined;
  /** Done by this account. */
  readonly account?: string | null | undefined;
  /** Concerning the organization of this handle. */
  readonly organization?: string | null | undefined;
  /** Done to this handle, account, id or advisory. */
  readonly subject?: string | null | undefined;
}

/** What a person shall be able to do from now on, and what no more. */
export interface ChangeRolesInput {
  /** Whose roles. */
  readonly account: string;
  /** What it may do besides. */
  readonly grant?: readonly HubRole[] | null | undefined;
  /** What it may do no more. */
  readonly revoke?: readonly HubRole[] | null | undefined;
}

/** What a draft or a revision would say. */
export interface CheckAdvisoryInput {
  /** What a new draft warns of. That of `name` stays what it is. */
  readonly kind: AdvisoryKind;
  /** Of the draft or advisory that this would revise. Absent: a new draft. */
  readonly name?: string | null | undefined;
  /** What it would say. At least one TITLE. */
  readonly portions: readonly PortionInput[];
}

/** A new community, of nobody yet. */
export interface CreateCommunityInput {
  /** Small letters and digits, with single hyphens between them; never changes, since markings use it. */
  readonly handle: string;
  /** What it is called: 1 to 200 characters. */
  readonly name: string;
  /** False hides it from all but its members and stewards. */
  readonly listed?: boolean | null | undefined;
}

/** A new draft. */
export interface DraftAdvisoryInput {
  /** What it warns of. Unmarked: told to whoever will see any portion. */
  readonly kind: AdvisoryKind;
  /** What it says. At least one TITLE. */
  readonly portions: readonly PortionInput[];
  /** Any text of the client. For 7 days the same key and body of the same account and mutation answer with the advisory of the first answer, read anew under today's rights; the same key with another body is refused. */
  readonly idempotencyKey?: string | null | undefined;
}

/** Records of another database, to be published as advisories of the own organization. */
export interface ImportRecordsInput {
  /** Whose records they are. */
  readonly format: ImportFormat;
  /** Of every portion that they make. Any label but RED. */
  readonly marking: MarkingInput;
  /** JSON of one record each, at most 100. */
  readonly records: readonly string[];
}

/** A new token. */
export interface IssueTokenInput {
  /** Whose it shall be; null for one’s own. */
  readonly account?: string | null | undefined;
  /** Who shall show it. */
  readonly kind: TokenKind;
  /** The highest label that it may see: at most that of the token asked with, and AMBER_STRICT for a SERVICE. */
  readonly ceiling: Tlp;
  /** What it is for: 1 to 200 characters. It is known by that later. */
  readonly purpose: string;
  /** How long it is good: 1 to 366 days. */
  readonly days?: number | null | undefined;
}

/** Who may see what it marks. CLEAR takes no field but `tlp`. GREEN takes `communities` (none: the whole hub) and `excludeOrganizations`. AMBER and AMBER_STRICT take `organizations`, `sectors` and `communities`, at least one in all, and `excludeOrganizations`: their recipients are the union of these as they are when the marking is set, less the excluded. RED takes `persons`, at least one. Any other field, and any name that its author cannot see, is answered as an `InputProblem`. The source itself always sees what it marks. */
export interface MarkingInput {
  /** The label. */
  readonly tlp: Tlp;
  /** Their active organizations are recipients. AMBER and AMBER_STRICT only. */
  readonly sectors?: readonly Sector[] | null | undefined;
  /** Handles. Under GREEN, members of any of them see it; under AMBER and AMBER_STRICT, their organizations are recipients. */
  readonly communities?: readonly string[] | null | undefined;
  /** Handles of recipients. AMBER and AMBER_STRICT only. */
  readonly organizations?: readonly string[] | null | undefined;
  /** Accounts, such as `handler@cert`. RED only. */
  readonly persons?: readonly string[] | null | undefined;
  /** Handles of organizations that never see it, whatever else names them. Not the source itself. */
  readonly excludeOrganizations?: readonly string[] | null | undefined;
}

/** Which portions to mark anew. All that is not named stays as it is. */
export interface MarkPortionsInput {
  /** Such as `SMK-7K2Q9-VD3MX`, in any case. */
  readonly name: string;
  /** Each portion once. */
  readonly marks: readonly PortionMarkInput[];
  /** The `viewKey` that the author started from: anything newer is refused as stale. */
  readonly expectViewKey: string;
  /** Any text of the client. For 7 days the same key and body of the same account and mutation answer with the advisory of the first answer, read anew under today's rights; the same key with another body is refused. */
  readonly idempotencyKey?: string | null | undefined;
}

/** An organization and a community. */
export interface MembershipInput {
  /** Handle of the community. */
  readonly community: string;
  /** Handle of the organization. */
  readonly organization: string;
}

/** A remedy. */
export interface MitigationInput {
  /** What kind it is. */
  readonly category: MitigationCategory;
  /** How far it has come. */
  readonly status?: MitigationStatus | null | undefined;
  /** What to do. */
  readonly text: string;
}

/** When something happened. */
export interface OccurredInput {
  /** What the date is of. */
  readonly event?: OccurredEvent | null | undefined;
  /** Written as its precision asks: `2026`, `2026-03`, `2026-03-01`, `2026-03-01T09:30:00Z`. */
  readonly value: string;
  /** How exactly it is known. */
  readonly precision: DatePrecision;
  /** True when it is a guess. */
  readonly estimated?: boolean | null | undefined;
}

/** Where an imported record comes from. The hub adds when it took it. */
export interface OriginInput {
  /** The database, such as `OSV`. */
  readonly database: string;
  /** Its identifier there. */
  readonly identifier: string;
  /** Where it can be read; http or https. */
  readonly url?: string | null | undefined;
  /** SPDX identifier of its licence. */
  readonly licence?: string | null | undefined;
}

/** What a portion says: exactly one field, fitting the portion's `type`. */
export type PortionContentInput =
  | {
      readonly text: string;
      readonly source?: never;
      readonly severity?: never;
      readonly affected?: never;
      readonly term?: never;
      readonly reference?: never;
      readonly alias?: never;
      readonly mitigation?: never;
      readonly occurred?: never;
      readonly origin?: never;
    }
  | {
      readonly source: boolean;
      readonly text?: never;
      readonly severity?: never;
      readonly affected?: never;
      readonly term?: never;
      readonly reference?: never;
      readonly alias?: never;
      readonly mitigation?: never;
      readonly occurred?: never;
      readonly origin?: never;
    }
  | {
      readonly severity: SeverityInput;
      readonly text?: never;
      readonly source?: never;
      readonly affected?: never;
      readonly term?: never;
      readonly reference?: never;
      readonly alias?: never;
      readonly mitigation?: never;
      readonly occurred?: never;
      readonly origin?: never;
    }
  | {
      readonly affected: AffectedInput;
      readonly text?: never;
      readonly source?: never;
      readonly severity?: never;
      readonly term?: never;
      readonly reference?: never;
      readonly alias?: never;
      readonly mitigation?: never;
      readonly occurred?: never;
      readonly origin?: never;
    }
  | {
      readonly term: TermInput;
      readonly text?: never;
      readonly source?: never;
      readonly severity?: never;
      readonly affected?: never;
      readonly reference?: never;
      readonly alias?: never;
      readonly mitigation?: never;
      readonly occurred?: never;
      readonly origin?: never;
    }
  | {
      readonly reference: ReferenceInput;
      readonly text?: never;
      readonly source?: never;
      readonly severity?: never;
      readonly affected?: never;
      readonly term?: never;
      readonly alias?: never;
      readonly mitigation?: never;
      readonly occurred?: never;
      readonly origin?: never;
    }
  | {
      readonly alias: string;
      readonly text?: never;
      readonly source?: never;
      readonly severity?: never;
      readonly affected?: never;
      readonly term?: never;
      readonly reference?: never;
      readonly mitigation?: never;
      readonly occurred?: never;
      readonly origin?: never;
    }
  | {
      readonly mitigation: MitigationInput;
      readonly text?: never;
      readonly source?: never;
      readonly severity?: never;
      readonly affected?: never;
      readonly term?: never;
      readonly reference?: never;
      readonly alias?: never;
      readonly occurred?: never;
      readonly origin?: never;
    }
  | {
      readonly occurred: OccurredInput;
      readonly text?: never;
      readonly source?: never;
      readonly severity?: never;
      readonly affected?: never;
      readonly term?: never;
      readonly reference?: never;
      readonly alias?: never;
      readonly mitigation?: never;
      readonly origin?: never;
    }
  | {
      readonly origin: OriginInput;
      readonly text?: never;
      readonly source?: never;
      readonly severity?: never;
      readonly affected?: never;
      readonly term?: never;
      readonly reference?: never;
      readonly alias?: never;
      readonly mitigation?: never;
      readonly occurred?: never;
    };

/** One portion, with its one marking. Portions stand in the order in which they are given. */
export interface PortionInput {
  /** Of the portion that this one replaces, in a revision. Absent: a new portion. */
  readonly id?: string | null | undefined;
  /** What it holds. */
  readonly type: PortionType;
  /** The language of its text, as BCP 47 has it. */
  readonly lang?: string | null | undefined;
  /** Who may see it. One that is stated as before keeps the recipients it was resolved to then. */
  readonly marking: MarkingInput;
  /** Absent: PLACEHOLDER for a new portion, as it was for an old one. */
  readonly presence?: Presence | null | undefined;
  /** What it says. */
  readonly content: PortionContentInput;
}

/** One portion with its new marking; what it says, and its place, stay. */
export interface PortionMarkInput {
  /** Of a portion that the author reads. Any other is answered like one that is not there. */
  readonly portion: string;
  /** Who may see it from now on. Tightening governs earlier revisions too, widening does not. */
  readonly marking: MarkingInput;
  /** What others learn of it. Absent: as it was. */
  readonly presence?: Presence | null | undefined;
}

/** Which draft to publish. */
export interface PublishAdvisoryInput {
  /** Such as `SMK-7K2Q9-VD3MX`, in any case. */
  readonly name: string;
  /** The `viewKey` that the author started from: anything newer is refused as stale. */
  readonly expectViewKey?: string | null | undefined;
  /** Any text of the client. For 7 days the same key and body of the same account and mutation answer with the advisory of the first answer, read anew under today's rights; the same key with another body is refused. */
  readonly idempotencyKey?: string | null | undefined;
}

/** A link. */
export interface ReferenceInput {
  /** What it leads to. */
  readonly type?: ReferenceType | null | undefined;
  /** http or https. */
  readonly url: string;
  /** What to show instead of the address. */
  readonly label?: string | null | undefined;
}

/** Which draft in review to give or to take back. */
export interface ReturnAdvisoryInput {
  /** Such as `SMK-7K2Q9-VD3MX`, in any case. */
  readonly name: string;
  /** The `viewKey` of what was read: anything newer is refused as stale. */
  readonly expectViewKey: string;
  /** What is to be changed. */
  readonly note?: string | null | undefined;
  /** Any text of the client. For 7 days the same key and body of the same account and mutation answer with the advisory of the first answer, read anew under today's rights; the same key with another body is refused. */
  readonly idempotencyKey?: string | null | undefined;
}

/** The whole content that its author can see: a portion that it saw and leaves out is removed, one that it cannot see stays as it is. */
export interface ReviseAdvisoryInput {
  /** Such as `SMK-7K2Q9-VD3MX`, in any case. */
  readonly name: string;
  /** The `viewKey` that the author started from: anything newer is refused as stale. */
  readonly expectViewKey: string;
  /** What this revision is about. */
  readonly note?: string | null | undefined;
  /** Who may read the note. Absent: AMBER+STRICT to the source alone. */
  readonly noteMarking?: MarkingInput | null | undefined;
  /** What the advisory says from now on. At least one TITLE. */
  readonly portions: readonly PortionInput[];
  /** Any text of the client. For 7 days the same key and body of the same account and mutation answer with the advisory of the first answer, read anew under today's rights; the same key with another body is refused. */
  readonly idempotencyKey?: string | null | undefined;
}

/** How bad it is, by one scheme. */
export interface SeverityInput {
  /** What it is measured by. */
  readonly scheme: SeverityScheme;
  /** In words. Absent: taken from the score of a CVSS scheme. */
  readonly level?: SeverityLevel | null | undefined;
  /** As the scheme writes it. Of a CVSS scheme a score, 0.0 to 10.0. */
  readonly value: string;
  /** Of a CVSS score. Refused when it is not one of its scheme. */
  readonly vector?: string | null | undefined;
}

/** What is exported. */
export interface StartExportInput {
  /** Which advisories; null means every published and withdrawn one. Drafts are never exported. */
  readonly filter?: AdvisoryFilter | null | undefined;
  /** As of that time, inclusive, by the rights and markings of today. Takes no `search`. */
  readonly asOf?: Date | string | null | undefined;
  /** Written as what. */
  readonly format: ExportFormat;
}

/** Which draft to submit for approval. */
export interface SubmitAdvisoryInput {
  /** Such as `SMK-7K2Q9-VD3MX`, in any case. */
  readonly name: string;
  /** The `viewKey` of what was read: anything newer is refused as stale. */
  readonly expectViewKey: string;
  /** Any text of the client. For 7 days the same key and body of the same account and mutation answer with the advisory of the first answer, read anew under today's rights; the same key with another body is refused. */
  readonly idempotencyKey?: string | null | undefined;
}

/** One entry of a taxonomy. */
export interface TermInput {
  /** ATLAS, AVID_SEP, AVID_LIFECYCLE, MIT_DOMAIN, OWASP_LLM_2025, NIST_AI_600_1 or CWE. */
  readonly scheme: string;
  /** As the scheme writes it: `AML.T0051`. */
  readonly code: string;
}

/** Which published advisory to take back, and why. */
export interface WithdrawAdvisoryInput {
  /** Such as `SMK-7K2Q9-VD3MX`, in any case. */
  readonly name: string;
  /** Why. */
  readonly reason: string;
  /** Who may read the reason. Absent: AMBER+STRICT to the source alone. */
  readonly reasonMarking?: MarkingInput | null | undefined;
  /** The `viewKey` that the author started from: anything newer is refused as stale. */
  readonly expectViewKey?: string | null | undefined;
  /** Any text of the client. For 7 days the same key and body of the same account and mutation answer with the advisory of the first answer, read anew under today's rights; the same key with another body is refused. */
  readonly idempotencyKey?: string | null | undefined;
}
