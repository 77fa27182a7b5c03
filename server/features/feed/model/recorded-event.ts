import type { Uuid } from '../../../kernel/ids.js';
import type { AdvisoryName } from '../../advisories/model/advisory.js';
import type { AdvisoryRecord } from '../../advisories/model/advisory-record.js';
import type { EventId } from '../../events/model/feed-cursor.js';
import type { FeedEventType } from './feed-message.js';

/** Where a reader of the log stands: 0 before all events, which count from 1. Never leaves the server. */
export type Position = bigint;

/** One event as one viewer has it: the type is computed when read. */
export interface RecordedEvent {
  readonly position: Position;
  readonly id: EventId;
  readonly type: FeedEventType;
  readonly at: Date;
  readonly advisory: AdvisoryName;
  readonly revisionId: Uuid;
  readonly backfill: boolean;
  /** The viewer's view today; null when it sees nothing of it any more. */
  readonly now: AdvisoryRecord | null;
  /** Its view just before and at the event's revision, read when `withHistory`; null where there is none. */
  readonly before: AdvisoryRecord | null;
  readonly after: AdvisoryRecord | null;
  /** Whether a search finds it in `before`, and in `after`; null where nothing is searched. */
  readonly found: Found | null;
}

export interface Found {
  readonly before: boolean;
  readonly after: boolean;
}
