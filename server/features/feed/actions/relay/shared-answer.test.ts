import { describe, expect, it } from 'vitest';
import { redactAdvisory } from '../../../advisories/model/redact-advisory.js';
import { aRecord, aRecordedEvent } from '../../model/fake-recorded-event.js';
import { toFeedEvent } from '../../model/to-feed-event.js';
import { aViewer, seal, viewKey } from '../fake-feed.js';
import { textOf } from './fake-subscriber.js';
import { sharedAnswer } from './shared-answer.js';

const [one, other] = [aViewer('one@x'), aViewer('other@y')];
const recorded = aRecordedEvent({ now: aRecord() });
const lens = { filter: null, seal, viewKey };

function answered(viewer: typeof one): {
  readonly event: NonNullable<ReturnType<typeof toFeedEvent>>;
  readonly text: string;
} {
  const event = toFeedEvent(recorded, { ...lens, viewer });
  if (event === null) throw new Error('Without a filter every event passes.');
  const { cursor, advisoryName, advisory } = event;
  return {
    event,
    text: JSON.stringify({ cursor, advisoryName, key: advisory?.viewKey, again: [cursor, advisory?.viewKey] }),
  };
}

describe('an answer that is shared', () => {
  it('is to each what it would have been alone: its own cursors, and keys of its own view', () => {
    const { event, text } = answered(one);

    const write = sharedAnswer({ seal, viewKey }, text, { id: recorded.id, event });

    expect([one, other].map((reader) => textOf(write(reader)))).toEqual([text, answered(other).text]);
    expect(text).not.toBe(answered(other).text);
  });

  it('is the same text where nothing in it is its reader’s own', () => {
    const { event } = answered(one);

    const write = sharedAnswer({ seal, viewKey }, '{"name":"x"}', { id: recorded.id, event });

    expect([one, other].map((reader) => textOf(write(reader)))).toEqual(['{"name":"x"}', '{"name":"x"}']);
  });

  it('leaves alone what an advisory says, the key of another view too', () => {
    const said = redactAdvisory(aRecord({ revision: 7 }), one, viewKey)?.viewKey;
    const { event } = answered(one);

    const write = sharedAnswer({ seal, viewKey }, JSON.stringify({ title: said }), { id: recorded.id, event });

    expect(textOf(write(other))).toBe(JSON.stringify({ title: said }));
  });
});
