import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealWith } from '../../events/model/seal.js';
import { aName, aRecord } from '../model/fake-recorded-event.js';
import type { FeedEventType } from '../model/feed-message.js';
import { aViewer, FakeHub, reader, seal, viewKey } from './fake-feed.js';
import { type ChangesInput, listChanges, MAX_CHANGES_EVENTS } from './list-changes.js';

const BEGIN = Date.parse('2026-03-01T00:00:00Z');
const at = (minute: number): Date => new Date(BEGIN + minute * 60_000);
const listSeal = sealWith(new Uint8Array(32).fill(4), 'list-cursor');
const shown = { now: aRecord(), before: aRecord({ revision: 1 }), after: aRecord({ revision: 2 }) };

function list(hub: FakeHub, input: Partial<ChangesInput> = {}, viewer = reader) {
  const needs = { readEventLog: hub.log.readEventLog, seal, listSeal, viewKey, clock: hub.clock };
  return listChanges(needs, viewer, {
    since: at(0),
    until: at(1_000),
    filter: null,
    first: 100,
    after: null,
    ...input,
  });
}

/** Events a minute apart, each of an advisory and a type. */
function hubOf(events: readonly { readonly of: string; readonly type: FeedEventType }[]): FakeHub {
  const hub = new FakeHub();
  for (const [place, { of, type }] of events.entries())
    hub.happens(place, { ...shown, advisory: aName(of), type, at: at(place + 1) });
  return hub;
}

const someEvents = fc.array(
  fc.record({
    of: fc.constantFrom('A', 'B', 'C'),
    type: fc.constantFrom('PUBLISHED' as const, 'REVISED' as const, 'WITHDRAWN' as const, 'RETRACTED' as const),
  }),
  { maxLength: 20 },
);

describe('what changed between two times', () => {
  it('is the viewer’s own events of that while, put together by advisory', async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, fc.nat(20), fc.nat(20), async (events, one, other) => {
        const [since, until] = [Math.min(one, other), Math.max(one, other)];
        const within = events.slice(since, until);

        const { items } = await list(hubOf(events), { since: at(since), until: at(until) });

        const told = items.map(({ change }) => change);
        expect(new Set(told.map(({ advisory }) => advisory))).toEqual(new Set(within.map(({ of }) => of)));
        for (const { advisory, events: count, type } of told) {
          const own = within.filter(({ of }) => of === advisory).map((event) => event.type);
          expect([count, type]).toEqual([own.length, cameTo(own)]);
        }
      }),
    );
  });

  it('tells of what was retracted the name alone', async () => {
    const { items } = await list(hubOf([{ of: 'A', type: 'RETRACTED' }]));

    expect(items).toMatchObject([{ change: { advisory: 'A', type: 'RETRACTED', after: null } }]);
  });

  it('shows nothing of what shows the viewer nothing today', async () => {
    const hub = new FakeHub();
    hub.happens(1, { ...shown, now: null, at: at(1) });

    const { items } = await list(hub);

    expect(items).toMatchObject([{ change: { type: 'PUBLISHED', before: null, after: null } }]);
  });

  it('goes on from a cursor until the time that its first page was of', async () => {
    const hub = hubOf(['A', 'B', 'C'].map((of) => ({ of, type: 'REVISED' as const })));
    const page = await list(hub, { first: 2, until: null });
    const after = page.items.at(-1)?.cursor ?? '';
    hub.happens(9, { ...shown, advisory: aName('D'), at: new Date(hub.clock.now().getTime() + 1_000) });

    const rest = await list(hub, { first: 2, until: null, after });

    expect([page, rest].map(({ items }) => items.map(({ change }) => change.advisory))).toEqual([['C', 'B'], ['A']]);
    expect([page.hasNextPage, rest.hasNextPage]).toEqual([true, false]);
    for (const other of [{ after, since: at(1) }, { after: 'nothing' }, { after, filter: { kinds: [] } }])
      await expect(list(hub, { until: null, ...other })).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    await expect(list(hub, { until: null, after }, aViewer('somebody@else'))).rejects.toMatchObject({
      code: 'BAD_CURSOR',
    });
  });

  it('has the same cursors until now, whenever it is asked for', async () => {
    const hub = hubOf(['A', 'B'].map((of) => ({ of, type: 'REVISED' as const })));
    const cursors = async () => (await list(hub, { until: null })).items.map(({ cursor }) => cursor);
    const once = await cursors();

    hub.clock.set(new Date(hub.clock.now().getTime() + 5));

    expect(await cursors()).toEqual(once);
  });

  it('holds what passes the filter before or after', async () => {
    const hub = hubOf([{ of: 'A', type: 'REVISED' }]);

    expect((await list(hub, { filter: { kinds: ['INCIDENT'] } })).items.length).toBe(1);
    expect((await list(hub, { filter: { kinds: ['PRACTICE'] } })).items).toEqual([]);
  });

  it.each([
    ['a time to come', { since: new Date('2999-01-01') }],
    ['an end to come', { until: new Date('2999-01-01') }],
    ['an end before the beginning', { since: at(2), until: at(1) }],
  ])('is refused for %s', async (_, input) => {
    await expect(list(hubOf([]), input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('is refused for a while with more events than are put together, and counts none that are not the viewer’s', async () => {
    const hub = new FakeHub();
    for (let number = 0; number <= MAX_CHANGES_EVENTS; number += 1) hub.happensHidden(number);
    expect((await list(hub, { until: null })).items).toEqual([]);

    for (let number = 0; number <= MAX_CHANGES_EVENTS; number += 1) hub.happens(number, { at: at(1) });

    await expect(list(hub, { until: null })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

function cameTo(types: readonly FeedEventType[]): FeedEventType {
  if (types.at(-1) === 'RETRACTED') return 'RETRACTED';
  return types.find((type) => type === 'WITHDRAWN') ?? (types[0] === 'PUBLISHED' ? 'PUBLISHED' : 'REVISED');
}
