import type { KeyedHash } from '../../../kernel/keys.js';
import type { AdvisoryFilter } from '../../advisories/model/advisory-filter.js';
import { matchesFilter } from '../../advisories/model/matches-filter.js';
import { redactAdvisory } from '../../advisories/model/redact-advisory.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { sealFeedCursor } from '../../events/model/feed-cursor.js';
import type { Seal } from '../../events/model/seal.js';
import type { FeedEventView } from './feed-message.js';
import type { RecordedEvent } from './recorded-event.js';

/** Whose eyes an event is read with, and what they look for. */
export interface FeedLens {
  readonly viewer: Viewer;
  /** null passes everything. */
  readonly filter: AdvisoryFilter | null;
  /** Seals feed cursors. */
  readonly seal: Seal;
  readonly viewKey: KeyedHash;
}

/**
 * The event as its viewer is told of it.
 *
 * @returns null when the filter does not pass it: the advisory as the viewer saw it matches neither before nor after
 */
export function toFeedEvent(event: RecordedEvent, lens: FeedLens): FeedEventView | null {
  if (event.type === 'RETRACTED') return toRetraction(event, lens);
  const matched = matches(event, 'before', lens);
  const matchesNow = matches(event, 'after', lens);
  if (!matched && !matchesNow && event.type !== 'WITHDRAWN') return null;
  return {
    is: 'event',
    cursor: sealFeedCursor(lens.seal, lens.viewer.account, event.id),
    type: event.type,
    at: event.at,
    advisoryName: event.advisory,
    advisory: event.now && redactAdvisory(event.now, lens.viewer, lens.viewKey),
    revisionId: event.revisionId,
    leftFilter: matched && !matchesNow,
    backfill: event.backfill,
  };
}

/** The name and nothing else: not even whether it matched, which would tell of what is no longer seen. */
function toRetraction(event: RecordedEvent, { seal, viewer }: FeedLens): FeedEventView {
  return {
    is: 'event',
    cursor: sealFeedCursor(seal, viewer.account, event.id),
    type: 'RETRACTED',
    at: event.at,
    advisoryName: event.advisory,
    advisory: null,
    revisionId: null,
    leftFilter: false,
    backfill: false,
  };
}

function matches(event: RecordedEvent, when: 'before' | 'after', { viewer, filter, viewKey }: FeedLens): boolean {
  if (filter === null) return true;
  // What the search says, the log has told.
  const { search: _, ...told } = filter;
  const record = event[when];
  const view = record && redactAdvisory(record, viewer, viewKey);
  return view !== null && event.found?.[when] !== false && matchesFilter(view, told);
}
