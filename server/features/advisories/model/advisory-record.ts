import type { Uuid } from '../../../kernel/ids.js';
import type { CommunityHandle, Marking, OrganizationHandle } from '../../markings/model/marking.js';
import type { Tlp } from '../../markings/model/tlp.js';
import type { Organization } from '../../organizations/model/organization.js';
import type { AdvisoryKind, AdvisoryName, AdvisoryState } from './advisory.js';
import type { PortionContent, PortionType } from './portion-content.js';
import type { Presence } from './portion.js';

/**
 * What the store finds of one advisory for one viewer, at one revision: rows that the database cleared, nothing else.
 * `redactAdvisory` makes the view of it.
 */
export interface AdvisoryRecord {
  readonly uid: Uuid;
  readonly name: AdvisoryName;
  readonly kind: AdvisoryKind;
  readonly state: AdvisoryState;
  /** Of the viewer's own timeline: how many revisions changed its view so far, the last of them, and when that was. */
  readonly revision: number;
  readonly revisionId: Uuid;
  readonly updatedAt: Date;
  /** When the first portion that this viewer sees was published; null for a draft. */
  readonly publishedAt: Date | null;
  /** The revision this record is of when it is a past one, null when it is the current view. */
  readonly pastRevisionId: Uuid | null;
  readonly portions: readonly RecordedPortion[];
  readonly stubs: readonly RecordedStub[];
  readonly withdrawalReason: string | null;
}

export interface RecordedPortion {
  readonly id: Uuid;
  readonly type: PortionType;
  readonly rank: number;
  readonly lang: string;
  readonly tlp: Tlp;
  readonly content: PortionContent;
  /** What of the viewer's own clears it: its organization (as a recipient), its communities. Nothing where `stated` says it all. */
  readonly clearedBy: {
    readonly organization: OrganizationHandle | null;
    readonly communities: readonly CommunityHandle[];
  };
  /** As its source stated it; null for everyone else. */
  readonly stated: { readonly marking: Marking; readonly presence: Presence } | null;
  /** The organization behind a SOURCE portion, null for other types. */
  readonly source: Organization | null;
}

export interface RecordedStub {
  readonly portion: Uuid;
  readonly type: PortionType;
  readonly rank: number;
  readonly tlp: Tlp;
}
