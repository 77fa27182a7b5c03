import type { Sector } from '../../markings/model/marking.js';
import type { Tlp } from '../../markings/model/tlp.js';
import type { AdvisoryKind, AdvisoryState, SeverityLevel } from './advisory.js';
import type { OccurredEvent } from './portion-content.js';

/**
 * What an advisory may be like. Absent fields match everything, empty lists nothing; several values are OR, several fields AND. Computed
 * on the viewer's own view.
 */
export interface AdvisoryTraits {
  readonly kinds?: readonly AdvisoryKind[];
  readonly severities?: readonly SeverityLevel[];
  readonly banners?: readonly Tlp[];
  /** Organization handles. */
  readonly sources?: readonly string[];
  readonly sectors?: readonly Sector[];
  /** `ATLAS:AML.T0051`; any that begins so: `ATLAS:*` */
  readonly terms?: readonly string[];
  /** The same, and every one of them must be there. */
  readonly termsAll?: readonly string[];
  /** Identifier or name of a visible affected system, any case. */
  readonly systems?: readonly string[];
  /** Kind of a visible affected system, as its source calls it, any case. */
  readonly systemKinds?: readonly string[];
  /** Developer of a visible affected system, any case. */
  readonly developers?: readonly string[];
  /** `CVE-2026-1234`; any that begins so: `CVE-*` */
  readonly aliases?: readonly string[];
  readonly names?: readonly string[];
  /** Inclusive. */
  readonly publishedAfter?: Date;
  /** Exclusive. */
  readonly publishedBefore?: Date;
  /** Inclusive. */
  readonly updatedAfter?: Date;
  /** One visible date of `dateOf` lies wholly between these two: what is known as a year alone is in no month of it. Inclusive. */
  readonly occurredAfter?: Date;
  /** Exclusive. */
  readonly occurredBefore?: Date;
  /** Absent: OCCURRED. */
  readonly dateOf?: OccurredEvent;
}

export interface AdvisoryFilter extends AdvisoryTraits {
  /** As PostgreSQL's websearch has it; one without any word matches nothing. Found by the database, on current views. */
  readonly search?: string;
  /** Absent: PUBLISHED and WITHDRAWN. */
  readonly states?: readonly AdvisoryState[];
  /** Leaves out what is like any of these. */
  readonly not?: readonly AdvisoryTraits[];
}

/** What of a filter can be told by looking at a view. */
export type ViewFilter = Omit<AdvisoryFilter, 'search'> & { readonly search?: never };

export const ADVISORY_ORDERS = [
  'UPDATED_DESC',
  'PUBLISHED_DESC',
  'PUBLISHED_ASC',
  'SEVERITY_DESC',
  'RELEVANCE',
] as const;
export type AdvisoryOrder = (typeof ADVISORY_ORDERS)[number];
