import type { KeyedHash } from '../../../kernel/keys.js';
import type { AdvisoryName } from '../../advisories/model/advisory.js';
import type { AdvisoryRecord } from '../../advisories/model/advisory-record.js';
import type { AdvisoryView } from '../../advisories/model/advisory-view.js';
import { redactAdvisory } from '../../advisories/model/redact-advisory.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { FeedEventType } from './feed-message.js';
import type { RecordedEvent } from './recorded-event.js';

/** What became of an advisory for one viewer between two times: its events of that while, taken together. */
export interface AdvisoryChangeView {
  readonly advisory: AdvisoryName;
  /** What they all came to. */
  readonly type: FeedEventType;
  readonly events: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** Before the first and after the last, as the viewer may read them today; null when it showed nothing, or shows nothing today. */
  readonly before: Redacted<AdvisoryView> | null;
  readonly after: Redacted<AdvisoryView> | null;
}

/** The events of one viewer, oldest first, by advisory; the one that changed last first. */
export function foldEvents(
  events: readonly RecordedEvent[],
  viewer: Viewer,
  viewKey: KeyedHash,
): readonly AdvisoryChangeView[] {
  const byName = new Map<AdvisoryName, readonly RecordedEvent[]>();
  for (const event of events) byName.set(event.advisory, [...(byName.get(event.advisory) ?? []), event]);
  const view = (record: AdvisoryRecord | null) => record && redactAdvisory(record, viewer, viewKey);
  return [...byName.values()].flatMap((own) => toChange(own, view)).toSorted(byTime);
}

function toChange(
  own: readonly RecordedEvent[],
  view: (record: AdvisoryRecord | null) => Redacted<AdvisoryView> | null,
): readonly AdvisoryChangeView[] {
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isShown = last.now !== null;
  return [
    {
      advisory: last.advisory,
      type: typeOf(own),
      events: own.length,
      firstAt: first.at,
      lastAt: last.at,
      before: isShown ? view(first.before) : null,
      after: isShown && last.type !== 'RETRACTED' ? view(last.after) : null,
    },
  ];
}

function typeOf(own: readonly RecordedEvent[]): FeedEventType {
  const types = own.map(({ type }) => type);
  if (types.at(-1) === 'RETRACTED') return 'RETRACTED';
  if (types.includes('WITHDRAWN')) return 'WITHDRAWN';
  return types[0] === 'PUBLISHED' ? 'PUBLISHED' : 'REVISED';
}

/** Newest first, then by name: no two advisories change in one event. */
function byTime(left: AdvisoryChangeView, right: AdvisoryChangeView): number {
  return right.lastAt.getTime() - left.lastAt.getTime() || (left.advisory < right.advisory ? -1 : 1);
}
