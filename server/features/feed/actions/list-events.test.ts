import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../kernel/page.js';
import { aRecord } from '../model/fake-recorded-event.js';
import type { FeedEventView } from '../model/feed-message.js';
import { FakeHub, aViewer, cursorOf, reader, seal, viewKey } from './fake-feed.js';
import { type EventListInput, listEvents } from './list-events.js';

function list(hub: FakeHub, input: Partial<EventListInput> = {}): Promise<Page<FeedEventView>> {
  const all = { filter: null, newestFirst: false, first: 20, after: null, ...input };
  return listEvents({ readEventLog: hub.log.readEventLog, seal, viewKey }, reader, all);
}

function names(page: Page<FeedEventView>): readonly string[] {
  return page.items.map((event) => event.advisoryName);
}

const incident = { after: aRecord({ kind: 'INCIDENT' }) };
const practice = { after: aRecord({ kind: 'PRACTICE' }) };

describe('the list of events', () => {
  it('holds the viewer’s own, oldest first or newest first', async () => {
    const hub = new FakeHub();
    hub.happens(1);
    hub.happensHidden(2);
    hub.happens(3);

    expect(names(await list(hub))).toEqual(['event 1', 'event 3']);
    expect(names(await list(hub, { newestFirst: true }))).toEqual(['event 3', 'event 1']);
  });

  it('goes on from a cursor of its own, in either direction, and of a feed’s', async () => {
    const hub = new FakeHub();
    for (const number of [1, 2, 3]) hub.happens(number);

    expect(names(await list(hub, { after: cursorOf(2) }))).toEqual(['event 3']);
    expect(names(await list(hub, { after: cursorOf(2), newestFirst: true }))).toEqual(['event 1']);
    expect(names(await list(hub, { after: cursorOf('beginning') }))).toEqual(['event 1', 'event 2', 'event 3']);
    expect(names(await list(hub, { after: cursorOf('beginning'), newestFirst: true }))).toEqual([]);
  });

  it('knows exactly whether its filter passes anything further on', async () => {
    const hub = new FakeHub();
    for (let number = 1; number <= 300; number += 1)
      hub.happens(number, [1, 250].includes(number) ? practice : incident);
    const filter = { kinds: ['PRACTICE' as const] };

    const first = await list(hub, { filter, first: 1 });
    const second = await list(hub, { filter, first: 1, after: first.items[0]?.cursor ?? null });

    expect([names(first), first.hasNextPage, first.hasPreviousPage]).toEqual([['event 1'], true, false]);
    expect([names(second), second.hasNextPage, second.hasPreviousPage]).toEqual([['event 250'], false, true]);
  });

  it('is read in one snapshot, however many batches it takes', async () => {
    const hub = new FakeHub();
    for (let number = 1; number <= 300; number += 1) hub.happens(number, incident);

    await list(hub, { filter: { kinds: ['PRACTICE'] } });

    expect([hub.log.snapshots, hub.log.batches]).toEqual([1, 3]);
  });

  it('refuses a cursor of another account and of no event alike', async () => {
    const hub = new FakeHub();
    hub.happens(1);
    const cursors = [cursorOf(1, aViewer('author@meridian')), cursorOf(9), 'nonsense'];

    const refusals = await Promise.all(cursors.map((after) => list(hub, { after }).catch((error: unknown) => error)));

    expect(refusals[0]).toMatchObject({ code: 'CURSOR_UNKNOWN' });
    expect(new Set(refusals.map(String)).size).toBe(1);
  });

  it('paged through by its cursors holds each event that passes once, whatever is hidden between', async () => {
    const kinds = fc.array(fc.constantFrom('practice', 'incident', 'hidden'), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(kinds, fc.integer({ min: 1, max: 7 }), fc.boolean(), async (happened, first, newestFirst) => {
        const hub = new FakeHub();
        happened.forEach((what, number) => {
          if (what === 'hidden') hub.happensHidden(number);
          else hub.happens(number, what === 'practice' ? practice : incident);
        });

        const paged = await readAll(hub, { filter: { kinds: ['PRACTICE'] }, first, newestFirst });

        const passing = happened.flatMap((what, number) => (what === 'practice' ? [`event ${number}`] : []));
        expect(paged).toEqual(newestFirst ? passing.toReversed() : passing);
      }),
    );
  });
});

async function readAll(hub: FakeHub, input: Partial<EventListInput>): Promise<readonly string[]> {
  const page = await list(hub, input);
  if (!page.hasNextPage) return names(page);
  return [...names(page), ...(await readAll(hub, { ...input, after: page.items.at(-1)?.cursor ?? null }))];
}
