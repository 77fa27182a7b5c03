import type { Sector } from '../../markings/model/marking.js';
import type { Tlp } from '../../markings/model/tlp.js';
import type { AdvisoryKind, AdvisoryState, SeverityLevel } from './advisory.js';

/** Absent fields match everything, empty lists nothing; several values are OR, several fields AND. Computed on the viewer's own view. */
export interface AdvisoryFilter {
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

export const ADVISORY_ORDERS = ['UPDATED_DESC', 'PUBLISHED_DESC', 'PUBLISHED_ASC', 'SEVERITY_DESC'] as const;
export type AdvisoryOrder = (typeof ADVISORY_ORDERS)[number];
