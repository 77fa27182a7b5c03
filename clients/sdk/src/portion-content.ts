import type {
  AffectedStatus,
  DatePrecision,
  MitigationCategory,
  MitigationStatus,
  OccurredEvent,
  ReferenceType,
  SeverityLevel,
  SeverityScheme,
  WithheldReason,
} from './generated/schema.js';
import type { Organization } from './organization.js';

/**
 * What one portion says, told apart by `is`. One case is `withheld`: code that reads content has to say what it does with a
 * redaction, or it does not compile.
 */
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
  | OriginContent
  | WithheldContent
  | UnknownContent;

/** The reader is not cleared. Nothing is told of the text, not its length, not that it changed. */
export interface WithheldContent {
  readonly is: 'withheld';
  readonly reason: WithheldReason;
}

/** A content that this SDK is too old to read; `type` is its name in the hub's schema. */
export interface UnknownContent {
  readonly is: 'unknown';
  readonly type: string;
}

/** `text` is Markdown: CommonMark and GFM tables, no raw HTML. Check links and escape it all the same before showing it. */
export interface ProseContent {
  readonly is: 'prose';
  readonly text: string;
}

/** Who publishes. */
export interface SourceContent {
  readonly is: 'source';
  readonly organization: Organization;
}

/** One scheme's verdict; `value` is in its own terms (`8.1`, `serious incident`), `level` the hub's common five, null when unclear. */
export interface SeverityContent {
  readonly is: 'severity';
  readonly scheme: SeverityScheme;
  readonly level: SeverityLevel | null;
  readonly value: string;
  readonly vector: string | null;
}

/** A system, model or data set, merged from all that this reader may see of it. */
export interface AISystem {
  readonly id: string;
  /** purl, CPE, URL or the like. */
  readonly identifier: string | null;
  readonly name: string;
  readonly kind: string | null;
  readonly developer: string | null;
  readonly identifiers: readonly string[];
}

/** What is concerned, and whether it is affected. */
export interface AffectedContent {
  readonly is: 'affected';
  readonly system: AISystem;
  readonly versions: string | null;
  readonly status: AffectedStatus;
}

/** A term of a taxonomy: `ATLAS`, `AML.T0051`, "LLM Prompt Injection". */
export interface TermContent {
  readonly is: 'term';
  readonly scheme: string;
  readonly code: string;
  readonly label: string;
}

/** Something to read elsewhere. */
export interface ReferenceContent {
  readonly is: 'reference';
  readonly type: ReferenceType;
  readonly url: string;
  readonly label: string | null;
}

/** The same issue's name elsewhere: `CVE-`, `GHSA-`, `PYSEC-`, `AVID-`, `AIID:`, `AML.CS`. */
export interface AliasContent {
  readonly is: 'alias';
  readonly value: string;
}

/** What to do about it. `text` is Markdown. Source of the categories: CSAF 2.1 */
export interface MitigationContent {
  readonly is: 'mitigation';
  readonly category: MitigationCategory;
  readonly status: MitigationStatus;
  readonly text: string;
}

/** When something happened. `value` is cut to its precision: `2024`, `2024-05`, `2024-05-02`, `2024-05-02T10:00:00Z`. */
export interface OccurredContent {
  readonly is: 'occurred';
  readonly event: OccurredEvent;
  readonly value: string;
  readonly precision: DatePrecision;
  readonly estimated: boolean;
}

/** The record of another database that this was imported from. */
export interface OriginContent {
  readonly is: 'origin';
  readonly database: string;
  readonly identifier: string;
  readonly url: string | null;
  readonly licence: string | null;
  readonly retrievedAt: Date;
}
