import { describe, expect, it } from 'vitest';
import { newUuid } from '../../../kernel/ids.js';
import type { AccountName } from '../../markings/model/marking.js';
import { type EventId, openFeedCursor, sealFeedCursor } from './feed-cursor.js';
import { sealWith } from './seal.js';

const seal = sealWith(new Uint8Array(32), 'feed-cursor');
const handler = 'handler@cert' as AccountName;
const author = 'author@meridian' as AccountName;
const event = newUuid({ bytes: (length) => new Uint8Array(length).fill(5) }) as EventId;

describe('a feed cursor', () => {
  it.each([event, 'beginning'] as const)('tells its own account where it stood: %s', (place) => {
    expect(openFeedCursor(seal, handler, sealFeedCursor(seal, handler, place))).toBe(place);
    expect(openFeedCursor(seal, null, sealFeedCursor(seal, null, place))).toBe(place);
  });

  it('tells nothing to another account, nor to a visitor, nor a visitor’s to an account', () => {
    const cursor = sealFeedCursor(seal, handler, event);

    expect(openFeedCursor(seal, author, cursor)).toBeNull();
    expect(openFeedCursor(seal, null, cursor)).toBeNull();
    expect(openFeedCursor(seal, handler, sealFeedCursor(seal, null, event))).toBeNull();
  });

  it('is as long for the beginning as for any event', () => {
    expect(sealFeedCursor(seal, handler, 'beginning').length).toBe(sealFeedCursor(seal, handler, event).length);
  });

  it('is nothing that was sealed for something else, or not at all', () => {
    expect(openFeedCursor(seal, handler, seal.seal(`not a uuid at all, but as long as one${handler}`))).toBeNull();
    expect(openFeedCursor(seal, handler, event)).toBeNull();
  });

  it('is nobody’s without the mark of whose it is, nor with another’s', () => {
    const [ours, theirs] = [handler, author].map((account) => sealFeedCursor(seal, account, event));
    const swapped = `${ours?.slice(0, -22)}${theirs?.slice(-22)}`;

    expect(ours?.slice(0, -22)).toBe(theirs?.slice(0, -22));
    expect([handler, null].map((account) => openFeedCursor(seal, account, ours?.slice(0, -22) ?? ''))).toEqual([
      null,
      null,
    ]);
    expect([openFeedCursor(seal, handler, swapped), openFeedCursor(seal, author, swapped)]).toEqual([null, event]);
  });

  it('of before the mark stood apart is still good for its account, and for nobody else', () => {
    const kept = seal.seal(event + handler);

    expect([handler, author, null].map((account) => openFeedCursor(seal, account, kept))).toEqual([event, null, null]);
  });
});
