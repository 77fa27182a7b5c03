import { newUuid, type Uuid } from '../../../kernel/ids.js';
import type { AdvisoryName } from '../../advisories/model/advisory.js';
import type { AdvisoryRecord, RecordedPortion } from '../../advisories/model/advisory-record.js';
import type { EventId } from '../../events/model/feed-cursor.js';
import type { RecordedEvent } from './recorded-event.js';

const SOME_TIME = new Date('2026-03-02T10:00:00Z');

/** The same number gives the same id: tests compare what two hubs say. */
export function numberedUuid(number: number): Uuid {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(12, number + 1);
  return newUuid({ bytes: () => bytes });
}

export function numberedEventId(number: number): EventId {
  return numberedUuid(number) as EventId;
}

export function aName(name: string): AdvisoryName {
  return name as AdvisoryName;
}

export function aRecordedEvent(parts: Partial<RecordedEvent> = {}): RecordedEvent {
  return {
    position: 1n,
    id: numberedEventId(1),
    type: 'PUBLISHED',
    at: SOME_TIME,
    advisory: aName('SMK-7K2Q9-VD3MX'),
    revisionId: numberedUuid(1),
    backfill: false,
    now: null,
    before: null,
    after: null,
    found: null,
    ...parts,
  };
}

export function aRecord(parts: Partial<AdvisoryRecord> = {}): AdvisoryRecord {
  return {
    uid: numberedUuid(1),
    name: aName('SMK-7K2Q9-VD3MX'),
    kind: 'INCIDENT',
    state: 'PUBLISHED',
    revision: 1,
    revisionId: numberedUuid(1),
    updatedAt: SOME_TIME,
    publishedAt: SOME_TIME,
    pastRevisionId: null,
    portions: [aTitle('A title')],
    stubs: [],
    withdrawalReason: null,
    ...parts,
  };
}

export function aTitle(text: string): RecordedPortion {
  return {
    id: numberedUuid(1),
    type: 'TITLE',
    rank: 1,
    lang: 'en',
    tlp: 'CLEAR',
    content: { is: 'prose', text },
    clearedBy: { organization: null, communities: [] },
    stated: null,
    source: null,
  };
}
