import type { Uuid } from '../../../kernel/ids.js';
import type { AdvisoryName } from '../../advisories/model/advisory.js';
import type { AdvisoryView } from '../../advisories/model/advisory-view.js';
import type { Redacted } from '../../markings/model/redacted.js';

export const FEED_EVENT_TYPES = ['PUBLISHED', 'REVISED', 'WITHDRAWN', 'RETRACTED'] as const;
export type FeedEventType = (typeof FEED_EVENT_TYPES)[number];

/** One message of a feed, in the order sent. */
export type FeedMessage = FeedEventView | FeedCaughtUp | FeedNotice;

/** One change as one viewer has it. */
export interface FeedEventView {
  readonly is: 'event';
  /** Sealed; a feed asked for with it continues after this event. */
  readonly cursor: string;
  readonly type: FeedEventType;
  readonly at: Date;
  readonly advisoryName: AdvisoryName;
  /** As the viewer sees it at delivery; null for RETRACTED, and when it sees nothing of it any more. */
  readonly advisory: Redacted<AdvisoryView> | null;
  /** Of the revision that the event was about; null for RETRACTED. */
  readonly revisionId: Uuid | null;
  /** Matched the filter before and no longer does. */
  readonly leftFilter: boolean;
  readonly backfill: boolean;
}

/** Everything after the given cursor was sent; what follows is live. */
export interface FeedCaughtUp {
  readonly is: 'caught-up';
  readonly cursor: string;
}

/** The last message of a feed that the hub ends, and why. */
export interface FeedNotice {
  readonly is: 'notice';
  readonly code: FeedNoticeCode;
  readonly message: string;
}

/**
 * `rights-changed`: the viewer gained or lost rights, which no event tells: list anew. `shutting-down`: this hub process stops;
 * resume elsewhere. `cursor-unknown`: the log lost the viewer's place (a restored backup): list anew.
 */
export type FeedNoticeCode = 'rights-changed' | 'shutting-down' | 'cursor-unknown';

/** Why the hub ended a feed. When a token is no longer good, no notice is sent: the socket is closed. */
export type FeedEnd = FeedNoticeCode | TokenEnd;

/** `expired`: a new token of the same account goes on; `revoked`: nothing does. */
export type TokenEnd = 'expired' | 'revoked';
