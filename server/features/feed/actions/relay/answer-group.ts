import type { LoggedChange } from '../../model/logged-change.js';
import type { RecordedEvent } from '../../model/recorded-event.js';
import { type FeedLens, toFeedEvent } from '../../model/to-feed-event.js';
import type { ReadEventLog } from '../../ports.js';
import type { SeatGroup } from './group-seats.js';
import type { RelaySeat } from './relay-seat.js';
import { type SharedAnswer, sharedAnswer } from './shared-answer.js';

export type AnswerNeeds = Pick<FeedLens, 'seal' | 'viewKey'>;

/** What was read of the event so far, by who is shown it and what else was asked. */
export type Views = Map<string, Promise<RecordedEvent | null>>;

interface Asked {
  readonly change: LoggedChange;
  readonly group: SeatGroup;
  readonly views: Views;
  /** Reads in the snapshot of the turn. */
  readonly read: ReadEventLog;
}

/**
 * Answers a group as one of them, with that one's own rights.
 *
 * @returns null when it is no event of theirs, or none that they want; `amiss` when it is not the one that the labels told of
 */
export async function answerGroup(needs: AnswerNeeds, asked: Asked): Promise<SharedAnswer | 'amiss' | null> {
  const { change, group } = asked;
  const [first] = group.seats;
  if (!first) return null;
  const recorded = await viewFor(first, asked);
  const { type } = group.sight;
  if (type !== null && recorded?.type !== type) return 'amiss';
  if (recorded === null || !isWanted(recorded, first)) return null;

  const { viewer, filter, outlet } = first.rider;
  const event = toFeedEvent(recorded, { ...needs, viewer, filter });
  return event && sharedAnswer(needs, await outlet.answer(event), { id: change.id, event });
}

/** Groups that ask differently of one view, and as much of its past, share what was read. */
function viewFor({ rider }: RelaySeat, { change, group, views, read }: Asked): Promise<RecordedEvent | null> {
  const search = rider.filter?.search ?? null;
  const withHistory = rider.filter !== null;
  const key = JSON.stringify([group.view, withHistory, search]);
  const known = views.get(key);
  if (known) return known;
  const query = { after: change.position - 1n, newestFirst: false, limit: 1, withHistory, search };
  const view = read(rider.viewer, async (log) => {
    const [event] = (await log.read(query)).events;
    return event?.position === change.position ? event : null;
  });
  views.set(key, view);
  return view;
}

/** A retraction is never left out: its advisory may have been listed, whoever wrote it. */
function isWanted({ backfill, type }: RecordedEvent, { rider }: RelaySeat): boolean {
  return rider.backfill || !backfill || type === 'RETRACTED';
}
