import type { Sector } from '../../markings/model/marking.js';
import type { Tlp } from '../../markings/model/tlp.js';
import type { AdvisoryKind, AdvisoryState, SeverityLevel } from './advisory.js';

/** Absent fields match everything, empty lists nothing; several values are OR, several fields AND. Computed on the viewer's own view. */
export interface AdvisoryFilter {
  /** As PostgreSQL's websearch has it; one without any word matches nothing. Found by the database, on current views. */
  readonly search?: string;
  readonly kinds?: readonly AdvisoryKind[];
  readonly severities?: readonly SeverityLevel[];
  readonly banners?: readonly Tlp[];
  /** Organization handles. */
  readonly sources?: readonly string[];
  readonly sectors?: readonly Sector[];
  /** `ATLAS:AML.T0051` */
  readonly terms?: readonly string[];
  /** Identifier or name of a visible affected system, any case. */
  readonly systems?: readonly string[];
  readonly aliases?: readonly string[];
  readonly names?: readonly string[];
  /** Inclusive. */
  readonly publishedAfter?: Date;
  /** Exclusive. */
  readonly publishedBefore?: Date;
  /** Inclusive. */
  readonly updatedAfter?: Date;
  /** Absent: PUBLISHED and WITHDRAWN. */
  readonly states?: readonly AdvisoryState[];
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
