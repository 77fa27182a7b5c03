import type { OrganizationHandle } from '../../markings/model/marking.js';
import type { SeverityLevel } from './advisory.js';

export const PROSE_TYPES = [
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
] as const;
export const ITEM_TYPES = [
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
export const PORTION_TYPES = [...PROSE_TYPES, ...ITEM_TYPES] as const;
export type PortionType = (typeof PORTION_TYPES)[number];

export const SEVERITY_SCHEMES = [
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
export const AFFECTED_STATUSES = ['AFFECTED', 'NOT_AFFECTED', 'FIXED', 'UNDER_INVESTIGATION', 'UNKNOWN'] as const;
export const REFERENCE_TYPES = [
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
/** Source: CSAF 2.1, section 3.2.4.14.1 (remediations, category) */
export const MITIGATION_CATEGORIES = [
  'VENDOR_FIX',
  'MITIGATION',
  'WORKAROUND',
  'OPTIONAL_PATCH',
  'FIX_PLANNED',
  'NO_FIX_PLANNED',
  'NONE_AVAILABLE',
] as const;
export const MITIGATION_STATUSES = [
  'PROPOSED',
  'IN_PROGRESS',
  'AVAILABLE',
  'DEPLOYED',
  'VERIFIED',
  'INEFFECTIVE',
  'WITHDRAWN',
] as const;
export const OCCURRED_EVENTS = ['OCCURRED', 'DISCOVERED', 'REPORTED', 'DISCLOSED', 'FIXED'] as const;
export const DATE_PRECISIONS = ['YEAR', 'MONTH', 'DAY', 'TIME'] as const;

export type SeverityScheme = (typeof SEVERITY_SCHEMES)[number];
export type AffectedStatus = (typeof AFFECTED_STATUSES)[number];
export type ReferenceType = (typeof REFERENCE_TYPES)[number];
export type MitigationCategory = (typeof MITIGATION_CATEGORIES)[number];
export type MitigationStatus = (typeof MITIGATION_STATUSES)[number];
export type OccurredEvent = (typeof OCCURRED_EVENTS)[number];
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** What one portion says; stored as it stands here (JSON), `is` telling which. */
export type PortionContent =
  | ProseContent
  | SourceContent
  | SeverityContent
  | AffectedContent
  | TermContent
  | ReferenceContent
  | AliasContent
  | MitigationContent
  | OccurredContent
  | OriginContent;

/** `text` is Markdown: CommonMark and GFM tables, no raw HTML, links http(s) and mailto only. */
export interface ProseContent {
  readonly is: 'prose';
  readonly text: string;
}
export interface SourceContent {
  readonly is: 'source';
  readonly organization: OrganizationHandle;
}
export interface SeverityContent {
  readonly is: 'severity';
  readonly scheme: SeverityScheme;
  readonly level: SeverityLevel | null;
  readonly value: string;
  readonly vector: string | null;
}
/** `system` is what the author calls it; its identifiers are purl, CPE, CVE product, URL or the like. */
export interface AffectedContent {
  readonly is: 'affected';
  readonly system: string;
  readonly kind: string | null;
  readonly developer: string | null;
  readonly identifiers: readonly string[];
  readonly versions: string | null;
  readonly status: AffectedStatus;
}
export interface TermContent {
  readonly is: 'term';
  readonly scheme: string;
  readonly code: string;
}
export interface ReferenceContent {
  readonly is: 'reference';
  readonly type: ReferenceType;
  readonly url: string;
  readonly label: string | null;
}
export interface AliasContent {
  readonly is: 'alias';
  readonly value: string;
}
export interface MitigationContent {
  readonly is: 'mitigation';
  readonly category: MitigationCategory;
  readonly status: MitigationStatus;
  readonly text: string;
}
/** `value` is an RFC 3339 date or time cut to its precision: `2024`, `2024-05`, `2024-05-02`, `2024-05-02T10:00:00Z`. */
export interface OccurredContent {
  readonly is: 'occurred';
  readonly event: OccurredEvent;
  readonly value: string;
  readonly precision: DatePrecision;
  readonly estimated: boolean;
}
/** `retrievedAt` is an RFC 3339 time in UTC, set by the hub when the portion is written. */
export interface OriginContent {
  readonly is: 'origin';
  readonly database: string;
  readonly identifier: string;
  readonly url: string | null;
  readonly licence: string | null;
  readonly retrievedAt: string;
}
