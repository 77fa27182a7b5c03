import type {
  AdvisoryKind,
  AdvisoryState,
  PortionType,
  Presence,
  Sector,
  SeverityLevel,
  Tlp,
} from './generated/schema.js';
import type { Community, Organization } from './organization.js';
import type { OriginContent, PortionContent } from './portion-content.js';

/**
 * How far recipients may share a portion (`tlp`), and who they are. The lists are filled for its source; for everyone else
 * they hold at most the reader's own organization and communities.
 *
 * Source: FIRST, Traffic Light Protocol 2.0
 */
export interface Marking {
  /** As it is written beside text: `TLP:AMBER+STRICT`. */
  readonly label: string;
  readonly tlp: Tlp;
  readonly sectors: readonly Sector[];
  readonly communities: readonly Community[];
  readonly organizations: readonly Organization[];
  /** Accounts: `handler@cert`. */
  readonly persons: readonly string[];
  readonly excludeOrganizations: readonly Organization[];
}

/** One marked part of an advisory. */
export interface Portion {
  /** Stable across revisions, the same when withheld. */
  readonly id: string;
  readonly type: PortionType;
  /** From 1, among the portions and placeholders that this reader gets. */
  readonly position: number;
  /** BCP 47; `und` when withheld. */
  readonly lang: string;
  readonly marking: Marking;
  /** What those see who are not cleared. Told to the source, else null. */
  readonly presence: Presence | null;
  readonly content: PortionContent;
}

/** What a list says of an advisory: everything but its portions. All of it is this reader's own view. */
export interface AdvisorySummary {
  readonly id: string;
  /** Changes whenever anything that this reader sees changes. Good as a cache key, and to revise from. */
  readonly viewKey: string;
  /** `SMK-7K2Q9-VD3MX` */
  readonly name: string;
  readonly kind: AdvisoryKind;
  readonly state: AdvisoryState;
  /** This reader's own count, from 1 without gaps: not to be cited. */
  readonly revision: number;
  /** The same for all who see the revision: what one cites. */
  readonly revisionId: string;
  /** When the first portion that this reader sees was published; null for a draft. */
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
  /** The highest label among what this reader received, and so the one to obey. */
  readonly banner: Tlp;
  /** Null when withheld. */
  readonly title: string | null;
  /** Markdown; null when there is none or it is withheld. */
  readonly summary: string | null;
  /** Who published it; null when withheld. */
  readonly source: Organization | null;
  readonly severity: SeverityLevel | null;
  readonly withdrawalReason: string | null;
  /** How many portions stand there as placeholders. Hidden ones are not told. */
  readonly withheldCount: number;
  /** The record of another database that it was made from: what it says, that database says. Null for an advisory of its source's own. */
  readonly origin: Origin | null;
}

/** A record of another database. */
export type Origin = Omit<OriginContent, 'is'>;

/** An advisory that shares a name with another one, so that both may tell of one issue. */
export interface RelatedAdvisory {
  readonly advisory: AdvisorySummary;
  /** What both are called: `CVE-2024-3094` */
  readonly aliases: readonly string[];
}

/** An advisory as this reader sees it. */
export interface Advisory extends AdvisorySummary {
  readonly portions: readonly Portion[];
}

/** True for what is written or waits for approval, and has never been told to anybody beyond its source. */
export function isUnpublished({ state }: Pick<AdvisorySummary, 'state'>): boolean {
  return state === 'DRAFT' || state === 'IN_REVIEW';
}
