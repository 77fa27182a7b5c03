import type { AdvisorySummary, FeedEvent } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { BULK, toDays } from './feed-days.js';
import { countWaiting, EMPTY_LIST, type FeedList, feedReducer } from './feed-state.js';

function anAdvisory(name: string, said: Partial<AdvisorySummary> = {}): AdvisorySummary {
  return {
    id: name,
    viewKey: `${name}-1`,
    name,
    kind: 'INCIDENT',
    state: 'PUBLISHED',
    revision: 1,
    revisionId: 'r1',
    publishedAt: new Date('2026-11-23T09:41:00Z'),
    updatedAt: new Date('2026-11-23T09:41:00Z'),
    banner: 'GREEN',
    title: name,
    summary: null,
    source: null,
    severity: null,
    withdrawalReason: null,
    withheldCount: 0,
    origin: null,
    ...said,
  };
}

function anEvent(advisory: AdvisorySummary | null, said: Partial<FeedEvent> = {}): FeedEvent {
  return {
    cursor: 'c',
    type: 'PUBLISHED',
    at: new Date('2026-11-23T10:00:00Z'),
    advisoryName: advisory?.name ?? 'a',
    advisory,
    revisionId: 'r1',
    leftFilter: false,
    backfill: false,
    ...said,
  };
}

const listed = (...names: readonly string[]): FeedList =>
  feedReducer(EMPTY_LIST, { is: 'listed', of: {}, items: names.map((name) => anAdvisory(name)), next: null });

const told = (list: FeedList, ...events: readonly FeedEvent[]): FeedList =>
  events.reduce((before, event) => feedReducer(before, { is: 'told', event }), list);

const names = ({ items }: FeedList): readonly string[] => items.map(({ name }) => name);

describe('a feed that is read', () => {
  it('lets what is new wait, however often it is told of, and moves nothing', () => {
    const list = told(listed('a', 'b'), anEvent(anAdvisory('c')), anEvent(anAdvisory('c'), { type: 'REVISED' }));

    expect(names(list)).toEqual(['a', 'b']);
    expect(countWaiting(list)).toEqual({ fresh: 1, changed: 0, imported: 0 });
  });

  it('puts right what it shows at once and where it stands: a text may have been narrowed', () => {
    const narrowed = anAdvisory('b', { title: null, viewKey: 'b-2' });

    const list = told(listed('a', 'b', 'c'), anEvent(narrowed, { type: 'REVISED' }));

    expect(list.items[1]).toBe(narrowed);
    expect(countWaiting(list)).toEqual({ fresh: 0, changed: 1, imported: 0 });
  });

  it('drops what its reader may no longer know of, shown or waiting', () => {
    const waiting = told(listed('a', 'b'), anEvent(anAdvisory('c')));

    const list = told(
      waiting,
      anEvent(null, { type: 'RETRACTED', advisoryName: 'a' }),
      anEvent(null, { type: 'RETRACTED', advisoryName: 'c' }),
    );

    expect(names(list)).toEqual(['b']);
    expect(countWaiting(list)).toEqual({ fresh: 0, changed: 0, imported: 0 });
  });

  it('counts the parts of a bulk import apart', () => {
    const list = told(
      listed('a'),
      anEvent(anAdvisory('b'), { backfill: true }),
      anEvent(anAdvisory('c'), { backfill: true }),
      anEvent(anAdvisory('d')),
    );

    expect(countWaiting(list)).toEqual({ fresh: 1, changed: 0, imported: 2 });
  });

  it('lets nothing wait once it is listed anew, and shows nothing twice on the next page', () => {
    const again = feedReducer(told(listed('a'), anEvent(anAdvisory('b'))), {
      is: 'listed',
      of: {},
      items: [anAdvisory('b'), anAdvisory('a')],
      next: 'n',
    });
    const more = feedReducer(again, { is: 'continued', items: [anAdvisory('a'), anAdvisory('z')], next: null });

    expect(countWaiting(again)).toEqual({ fresh: 0, changed: 0, imported: 0 });
    expect(names(more)).toEqual(['b', 'a', 'z']);
  });
});

describe('the days of a feed', () => {
  const origin = { database: 'AVID', identifier: 'AVID-1', url: null, licence: null, retrievedAt: new Date(0) };
  const records = (count: number): readonly AdvisorySummary[] =>
    Array.from({ length: count }, (_, at) => anAdvisory(`i${at}`, { origin }));

  it('part at midnight, in UTC', () => {
    const before = anAdvisory('a', { updatedAt: new Date('2026-11-22T23:59:59Z') });

    expect(toDays([anAdvisory('b'), before]).map(({ size }) => size)).toEqual([1, 1]);
  });

  it('show a bulk import as one row, and a few records as themselves', () => {
    const kinds = (items: readonly AdvisorySummary[]) => toDays(items)[0]?.entries.map((entry) => entry.is);

    expect(kinds([anAdvisory('a'), ...records(BULK), anAdvisory('z')])).toEqual(['advisory', 'import', 'advisory']);
    expect(kinds(records(2))).toEqual(['advisory', 'advisory']);
  });
});
