import type { PortionContent, PortionType } from '../../advisories/model/portion-content.js';
import type { AdvisoryKind, AdvisoryState, SeverityLevel } from '../../advisories/model/advisory.js';
import type { Organization } from '../../organizations/model/organization.js';

/** Whose word a record is. */
export interface ExportedOrigin {
  readonly database: string;
  readonly identifier: string;
  readonly url: string | null;
  readonly licence: string | null;
  readonly retrievedAt: string;
}

export interface ExportedMarking {
  /** `TLP:AMBER+STRICT` */
  readonly label: string;
  readonly sectors: readonly string[];
  readonly communities: readonly string[];
  readonly organizations: readonly string[];
  readonly excludeOrganizations: readonly string[];
}

export interface ExportedPortion {
  readonly id: string;
  readonly type: PortionType;
  readonly position: number;
  readonly lang: string;
  readonly marking: ExportedMarking;
  /** Null when withheld. */
  readonly content: PortionContent | null;
}

/** One line of an export: an advisory as its owner sees it. Times are RFC 3339, in UTC. */
export interface ExportedAdvisory {
  /** The highest label of what follows. */
  readonly tlp: string;
  readonly name: string;
  readonly kind: AdvisoryKind;
  readonly state: AdvisoryState;
  /** What one cites. */
  readonly revisionId: string;
  readonly publishedAt: string | null;
  readonly updatedAt: string;
  readonly title: string | null;
  readonly source: Pick<Organization, 'handle' | 'name' | 'sector' | 'country'> | null;
  readonly severity: SeverityLevel | null;
  readonly withdrawalReason: string | null;
  readonly origin: ExportedOrigin | null;
  readonly withheld: number;
  readonly portions: readonly ExportedPortion[];
}
