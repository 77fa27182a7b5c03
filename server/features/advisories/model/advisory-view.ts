import type { Uuid } from '../../../kernel/ids.js';
import type { Marking } from '../../markings/model/marking.js';
import type { Tlp } from '../../markings/model/tlp.js';
import type { Organization } from '../../organizations/model/organization.js';
import type { AdvisoryKind, AdvisoryName, AdvisoryState, RevisionChange, SeverityLevel } from './advisory.js';
import type { PortionContent, PortionType } from './portion-content.js';
import type { Presence } from './portion.js';

/** An advisory as one viewer sees it, now or at an earlier revision. */
export interface AdvisoryView {
  /** Opaque; a past view has an id of its own. */
  readonly id: string;
  readonly viewKey: string;
  readonly uid: Uuid;
  readonly name: AdvisoryName;
  readonly kind: AdvisoryKind;
  readonly state: AdvisoryState;
  readonly revision: number;
  readonly revisionId: Uuid;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
  readonly banner: Tlp;
  readonly title: string | null;
  readonly summary: string | null;
  readonly source: Organization | null;
  readonly severity: SeverityLevel | null;
  readonly withdrawalReason: string | null;
  readonly portions: readonly PortionView[];
  readonly withheldCount: number;
}

export interface PortionView {
  readonly id: Uuid;
  readonly type: PortionType;
  /** 1.. among the portions and placeholders of this view. */
  readonly position: number;
  readonly lang: string;
  readonly marking: Marking;
  readonly presence: Presence | null;
  /** null when withheld. */
  readonly content: PortionContent | null;
  /** The organization of a SOURCE portion that the viewer sees. */
  readonly source: Organization | null;
}

/** One revision in which this viewer's view changed. */
export interface RevisionView {
  readonly id: Uuid;
  readonly advisory: AdvisoryName;
  readonly number: number;
  readonly at: Date;
  readonly change: RevisionChange;
  readonly note: string | null;
}
