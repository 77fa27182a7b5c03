import { describe, expect, it } from 'vitest';
import { keyedHash } from '../../../kernel/keys.js';
import { VISITOR } from '../../auth/model/visitor.js';
import { sealFeedCursor } from '../../events/model/feed-cursor.js';
import { sealWith } from '../../events/model/seal.js';
import { aRecord, aRecordedEvent, aTitle, numberedEventId, numberedUuid } from './fake-recorded-event.js';
import { type FeedLens, toFeedEvent } from './to-feed-event.js';

const key = new Uint8Array(32);
const lens: FeedLens = {
  viewer: VISITOR,
  filter: null,
  seal: sealWith(key, 'feed-cursor'),
  viewKey: keyedHash(key, 'view-key'),
};
const practices: FeedLens = { ...lens, filter: { kinds: ['PRACTICE'] } };
const practice = aRecord({ kind: 'PRACTICE' });
const incident = aRecord({ kind: 'INCIDENT' });

describe('an event as its viewer is told of it', () => {
  it('carries the advisory as the viewer sees it now, whatever it was then', () => {
    const now = aRecord({ portions: [aTitle('The title of today')] });
    const event = aRecordedEvent({
      type: 'REVISED',
      now,
      before: incident,
      after: incident,
      revisionId: numberedUuid(4),
    });

    expect(toFeedEvent(event, lens)).toMatchObject({
      type: 'REVISED',
      cursor: sealFeedCursor(lens.seal, null, event.id),
      advisory: { title: 'The title of today' },
      revisionId: numberedUuid(4),
      leftFilter: false,
    });
  });

  it('carries no advisory when the viewer sees nothing of it any more', () => {
    expect(toFeedEvent(aRecordedEvent({ now: null }), lens)?.advisory).toBeNull();
  });

  it('tells of a retraction the name and nothing else, whatever the filter and whatever was recorded', () => {
    const event = aRecordedEvent({
      type: 'RETRACTED',
      id: numberedEventId(9),
      now: incident,
      before: practice,
      after: incident,
      backfill: true,
    });

    expect(toFeedEvent(event, practices)).toEqual({
      is: 'event',
      cursor: sealFeedCursor(lens.seal, null, numberedEventId(9)),
      type: 'RETRACTED',
      at: event.at,
      advisoryName: event.advisory,
      advisory: null,
      revisionId: null,
      leftFilter: false,
      backfill: false,
    });
  });
});

describe('a filter on events', () => {
  it.each([
    { before: null, after: practice, passes: true, leftFilter: false },
    { before: practice, after: practice, passes: true, leftFilter: false },
    { before: incident, after: practice, passes: true, leftFilter: false },
    { before: practice, after: incident, passes: true, leftFilter: true },
    { before: practice, after: null, passes: true, leftFilter: true },
    { before: incident, after: incident, passes: false },
    { before: null, after: incident, passes: false },
    { before: null, after: null, passes: false },
  ])('passes one that matches before or after: $before.kind, $after.kind', ({ before, after, passes, leftFilter }) => {
    const told = toFeedEvent(aRecordedEvent({ type: 'REVISED', before, after }), practices);

    expect([told !== null, told?.leftFilter]).toEqual([passes, leftFilter]);
  });

  it('passes every withdrawal, and says when it no longer matches', () => {
    const withdrawn = { ...practice, state: 'WITHDRAWN' as const };
    const published: FeedLens = { ...lens, filter: { states: ['PUBLISHED'] } };

    const kept = toFeedEvent(aRecordedEvent({ type: 'WITHDRAWN', before: practice, after: withdrawn }), practices);
    const left = toFeedEvent(aRecordedEvent({ type: 'WITHDRAWN', before: practice, after: withdrawn }), published);
    const foreign = toFeedEvent(aRecordedEvent({ type: 'WITHDRAWN', before: incident, after: incident }), practices);

    expect([kept?.leftFilter, left?.leftFilter, foreign?.leftFilter]).toEqual([false, true, false]);
  });
});
