import type { Uuid } from '../../../kernel/ids.js';
import type { Page } from '../../../kernel/page.js';
import type { KeyedHash } from '../../../kernel/keys.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { EventId } from '../../events/model/feed-cursor.js';
import { sourceAtom } from '../../markings/model/atom.js';
import { tlpRank } from '../../markings/model/tlp.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { AdvisoryFilter } from '../model/advisory-filter.js';
import type { AdvisoryRecord } from '../model/advisory-record.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import { byPlace } from '../model/by-place.js';
import { clearanceOfViewer } from '../model/fake-world.js';
import { fitsSearch, searchedText } from '../model/fake-search.js';
import { countViews, measureViews } from '../model/fake-statistics.js';
import { matchesFilter } from '../model/matches-filter.js';
import type { CountedValue } from '../model/facet.js';
import type { FoundPortion } from '../model/search-hit.js';
import type { OwnFile } from '../model/preview/own-file.js';
import { redactAdvisory } from '../model/redact-advisory.js';
import { endOfSpan, fileOf, noteFor, ownRevisions, recordOf, toldRevisions } from '../model/revision/fake-history.js';
import type { AdvisoryHistory } from '../model/revision/fake-history.js';
import type { AdvisoriesAt, AdvisoryReads, ListedAdvisory, ListQuery, RecordedRevision } from '../ports.js';
import { fakeOnlookers } from './fake-onlookers.js';
import { relatedTo } from './fake-related.js';
import { byOrder, placeOf } from './fake-list-order.js';

/** What a viewer can read of advisories in memory, but for reviews, which are kept apart from them. */
export function fakeAdvisoryReads(
  histories: ReadonlyMap<AdvisoryName, AdvisoryHistory>,
  viewer: Viewer,
  viewKey: KeyedHash,
): Omit<AdvisoryReads, 'review'> {
  const all = [...histories.values()];
  const now = advisoriesAt(histories, { viewer, viewKey, time: null });
  return {
    ...now,
    asOf: (time) => advisoriesAt(histories, { viewer, viewKey, time }),
    findAll: async (names) => names.flatMap((name) => recordAt(histories.get(name), viewer) ?? []),
    findByUid: async (uid) => recordAt(withUid(all, uid), viewer),
    findPast: async (name, revisionId) => {
      const history = histories.get(name);
      const revision = history && ownRevisions(history, viewer).find(({ id }) => id === revisionId);
      return revision === undefined ? null : spanAt(history, viewer, revision.sequence);
    },
    related: async (names, first) => {
      const others = all.flatMap((history) => recordAt(history, viewer) ?? []);
      return names.map((name) => relatedTo(recordAt(histories.get(name), viewer), others).slice(0, first));
    },
    revisions: async (name, { first, before }) => {
      const turns = turnsOf(histories.get(name), viewer).filter(({ number }) => before === null || number < before);
      return { items: turns.slice(0, first), hasNextPage: turns.length > first, hasPreviousPage: before !== null };
    },
    ownFile: async (name) => ownFileFor(histories.get(name), viewer),
    onlookers: fakeOnlookers(viewer),
  };
}

function ownFileFor(history: AdvisoryHistory | undefined, viewer: Viewer): OwnFile | null {
  if (history === undefined || !clearanceOfViewer(viewer).atoms.has(sourceAtom(history.source))) return null;
  const { state, portions } = fileOf(history);
  const seen = portions.filter(({ label }) => tlpRank(label.tlp) <= tlpRank(viewer.ceiling));
  return { state, portions: seen.map(({ version: _, ...portion }) => portion).sort(byPlace) };
}

interface Moment {
  readonly viewer: Viewer;
  readonly viewKey: KeyedHash;
  /** null: now. */
  readonly time: Date | null;
}

function advisoriesAt(
  histories: ReadonlyMap<AdvisoryName, AdvisoryHistory>,
  { viewer, viewKey, time }: Moment,
): AdvisoriesAt {
  const all = [...histories.values()];
  const recordIn = (history: AdvisoryHistory | undefined) =>
    time === null ? recordAt(history, viewer) : asOf(history, viewer, time);
  const find = (name: AdvisoryName) => recordIn(histories.get(name));
  const matching = (filter: AdvisoryFilter): readonly AdvisoryRecord[] =>
    all.flatMap((history) => {
      const record = recordIn(history);
      const view = record && redactAdvisory(record, viewer, viewKey);
      return record && view && fits(view, filter) ? [record] : [];
    });
  return {
    find: async (name) => find(name),
    list: async (query) => listed(matching(query.filter), query),
    count: async (filter) => matching(filter).length,
    facet: async (filter, { first }) => countedKinds(matching(filter)).slice(0, first),
    ...countedOn((filter) => matching(filter).flatMap((record) => redactAdvisory(record, viewer, viewKey) ?? [])),
    hits: async (search, names) => hitsIn(search, names, find),
    latestEvent: async () => latestEvent(all, viewer, time),
  };
}

function listed(records: readonly AdvisoryRecord[], { order, first, after }: ListQuery): Page<ListedAdvisory> {
  const items = records.map((record) => ({ record, place: placeOf(record, order) }));
  const sorted = items.sort((left, right) => byOrder(order)(left.place, right.place));
  const rest = sorted.filter(({ place }) => after === null || byOrder(order)(after, place) < 0);
  return { items: rest.slice(0, first), hasNextPage: rest.length > first, hasPreviousPage: after !== null };
}

function countedOn(
  views: (filter: AdvisoryFilter) => readonly AdvisoryView[],
): Pick<AdvisoryReads, 'statistics' | 'durations'> {
  return {
    statistics: async (filter, query) => countViews(views(filter), query),
    durations: async (filter, query) => measureViews(views(filter), query),
  };
}

function fits(view: AdvisoryView, { search, ...filter }: AdvisoryFilter): boolean {
  return matchesFilter(view, filter) && (search === undefined || fitsSearch(view, search));
}

function withUid(all: readonly AdvisoryHistory[], uid: Uuid): AdvisoryHistory | undefined {
  return all.find((history) => history.uid === uid);
}

function recordAt(
  history: AdvisoryHistory | undefined,
  viewer: Viewer,
  sequence: number | null = null,
): AdvisoryRecord | null {
  return history === undefined ? null : recordOf(history, viewer, sequence);
}

/** As it stood at the end of the while that begins with a revision of the viewer's own. */
function spanAt(history: AdvisoryHistory | undefined, viewer: Viewer, sequence: number): AdvisoryRecord | null {
  return history === undefined ? null : recordOf(history, viewer, endOfSpan(history, viewer, sequence));
}

/** As it stood until the viewer's next change after that time. What shows nothing today has no past. */
function asOf(history: AdvisoryHistory | undefined, viewer: Viewer, time: Date): AdvisoryRecord | null {
  const last = history && toldRevisions(history, viewer).findLast(({ at }) => at <= time);
  return last === undefined || recordAt(history, viewer) === null ? null : spanAt(history, viewer, last.sequence);
}

/** By kind, whatever is asked for: what is counted is the store's to know. */
function countedKinds(records: readonly AdvisoryRecord[]): readonly CountedValue[] {
  const kinds = [...new Set(records.map(({ kind }) => kind))].sort();
  const counted = kinds.map((key) => ({ key, name: null, count: records.filter(({ kind }) => kind === key).length }));
  return counted.sort((left, right) => right.count - left.count);
}

function hitsIn(
  search: string,
  names: readonly AdvisoryName[],
  read: (name: AdvisoryName) => AdvisoryRecord | null,
): ReadonlyMap<AdvisoryName, readonly FoundPortion[]> {
  return new Map(names.map((name) => [name, portionsOf(read(name), search)]));
}

/** Each portion that fits, none of its words marked. */
function portionsOf(record: AdvisoryRecord | null, search: string): readonly FoundPortion[] {
  const portions = record?.portions ?? [];
  return portions.flatMap(({ id, content }) => {
    const text = searchedText(content);
    return fitsSearch({ portions: [{ content }] }, search) ? [{ portion: id, text, marked: text }] : [];
  });
}

/** A revision's id stands for that of its event. */
function latestEvent(all: readonly AdvisoryHistory[], viewer: Viewer, until: Date | null): EventId | null {
  const told = all
    .flatMap((history) => toldRevisions(history, viewer))
    .filter(({ at }) => until === null || at <= until);
  const newest = told.toSorted((left, right) => left.at.getTime() - right.at.getTime()).at(-1);
  return (newest?.id as EventId | undefined) ?? null;
}

function turnsOf(history: AdvisoryHistory | undefined, viewer: Viewer): readonly RecordedRevision[] {
  if (history === undefined) return [];
  const turns = ownRevisions(history, viewer).flatMap(({ id, at, state, sequence }, index) => {
    const after = spanAt(history, viewer, sequence);
    const note = noteFor(history, viewer, sequence);
    return after === null ? [] : [{ id, number: index + 1, at, state, note, after }];
  });
  return turns.map((turn, index) => ({ ...turn, before: turns[index - 1]?.after ?? null })).toReversed();
}
