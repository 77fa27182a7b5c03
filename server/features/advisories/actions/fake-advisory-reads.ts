import type { KeyedHash } from '../../../kernel/keys.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { EventId } from '../../events/model/feed-cursor.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { AdvisoryFilter } from '../model/advisory-filter.js';
import type { AdvisoryRecord } from '../model/advisory-record.js';
import { matchesFilter } from '../model/matches-filter.js';
import { redactAdvisory } from '../model/redact-advisory.js';
import type { RelatedRecord } from '../model/redact-related.js';
import { noteFor, ownRevisions, recordOf, toldRevisions } from '../model/revision/fake-history.js';
import type { AdvisoryHistory } from '../model/revision/fake-history.js';
import type { AdvisoryReads, RecordedRevision } from '../ports.js';
import { byOrder, placeOf } from './fake-list-order.js';

/** What a viewer can read of advisories in memory. */
export function fakeAdvisoryReads(
  histories: ReadonlyMap<AdvisoryName, AdvisoryHistory>,
  viewer: Viewer,
  viewKey: KeyedHash,
): AdvisoryReads {
  const all = [...histories.values()];
  const matching = (filter: AdvisoryFilter): readonly AdvisoryRecord[] =>
    all.flatMap((history) => {
      const record = recordOf(history, viewer);
      const view = record && redactAdvisory(record, viewer, viewKey);
      return record && view && matchesFilter(view, filter) ? [record] : [];
    });
  return {
    find: async (name) => recordAt(histories.get(name), viewer),
    findByUid: async (uid) =>
      recordAt(
        all.find((history) => history.uid === uid),
        viewer,
      ),
    findPast: async (name, revisionId) => {
      const history = histories.get(name);
      const revision = history && ownRevisions(history, viewer).find(({ id }) => id === revisionId);
      return revision === undefined ? null : recordAt(history, viewer, revision.sequence);
    },
    list: async ({ filter, order, first, after }) => {
      const items = matching(filter).map((record) => ({ record, place: placeOf(record, order) }));
      const sorted = items.sort((left, right) => byOrder(order)(left.place, right.place));
      const rest = sorted.filter(({ place }) => after === null || byOrder(order)(after, place) < 0);
      return { items: rest.slice(0, first), hasNextPage: rest.length > first, hasPreviousPage: after !== null };
    },
    count: async (filter) => matching(filter).length,
    related: async (names, first) =>
      names.map((name) => relatedTo(recordAt(histories.get(name), viewer), matching({})).slice(0, first)),
    latestEvent: async () => latestEvent(all, viewer),
    revisions: async (name, { first, before }) => {
      const turns = turnsOf(histories.get(name), viewer).filter(({ number }) => before === null || number < before);
      return { items: turns.slice(0, first), hasNextPage: turns.length > first, hasPreviousPage: before !== null };
    },
  };
}

function relatedTo(record: AdvisoryRecord | null, others: readonly AdvisoryRecord[]): readonly RelatedRecord[] {
  const own = record === null ? [] : aliasesOf(record);
  const shared = others
    .filter(({ name, state }) => name !== record?.name && (state === 'PUBLISHED' || state === 'WITHDRAWN'))
    .map((other) => ({ record: other, aliases: own.filter((alias) => aliasesOf(other).includes(alias)).sort() }));
  return shared
    .filter(({ aliases }) => aliases.length > 0)
    .sort((left, right) => right.aliases.length - left.aliases.length || byText(left.record.name, right.record.name));
}

function aliasesOf({ portions }: AdvisoryRecord): readonly string[] {
  return portions.flatMap(({ content }) => (content.is === 'alias' ? [content.value] : []));
}

function byText(left: string, right: string): number {
  return left < right ? -1 : 1;
}

function recordAt(
  history: AdvisoryHistory | undefined,
  viewer: Viewer,
  sequence: number | null = null,
): AdvisoryRecord | null {
  return history === undefined ? null : recordOf(history, viewer, sequence);
}

/** A revision's id stands for that of its event. */
function latestEvent(all: readonly AdvisoryHistory[], viewer: Viewer): EventId | null {
  const told = all.flatMap((history) => toldRevisions(history, viewer));
  const newest = told.toSorted((left, right) => left.at.getTime() - right.at.getTime()).at(-1);
  return (newest?.id as EventId | undefined) ?? null;
}

function turnsOf(history: AdvisoryHistory | undefined, viewer: Viewer): readonly RecordedRevision[] {
  if (history === undefined) return [];
  const turns = ownRevisions(history, viewer).flatMap(({ id, at, state, sequence }, index) => {
    const after = recordOf(history, viewer, sequence);
    const note = noteFor(history, viewer, sequence);
    return after === null ? [] : [{ id, number: index + 1, at, state, note, after }];
  });
  return turns.map((turn, index) => ({ ...turn, before: turns[index - 1]?.after ?? null })).toReversed();
}
