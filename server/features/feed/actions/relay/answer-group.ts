import type { Told } from '../../../dissemination/model/told.js';
import type { FeedEventView } from '../../model/feed-message.js';
import type { LoggedChange } from '../../model/logged-change.js';
import type { RecordedEvent } from '../../model/recorded-event.js';
import { type FeedLens, toFeedEvent } from '../../model/to-feed-event.js';
import type { ReadEventLog } from '../../ports.js';
import type { SeatGroup } from './group-seats.js';
import type { Rider } from './relay-seat.js';
import { type SharedAnswer, sharedAnswer } from './shared-answer.js';

export type AnswerNeeds = Pick<FeedLens, 'seal' | 'viewKey'>;

/** What an event is for those who are shown the same of it: null when it is none that they want. */
type Shown = FeedEventView | 'amiss' | null;

/** What was read of the event so far, by who is shown it and what counts besides. */
export type Views = Map<string, Promise<Shown>>;

/** How each of a group is answered, and what all of them are told by it. */
export interface GroupAnswer {
  readonly answer: SharedAnswer;
  readonly told: Told;
}

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
export async function answerGroup(needs: AnswerNeeds, asked: Asked): Promise<GroupAnswer | 'amiss' | null> {
  const [first] = asked.group.seats;
  const event = first ? await shownTo(needs, first.rider, asked) : null;
  if (!first || event === null || event === 'amiss') return event === 'amiss' ? event : null;
  const { text, told } = await first.rider.outlet.answer(event);
  return { answer: sharedAnswer(needs, text, { id: asked.change.id, event }), told };
}

/** Groups that ask differently of one view share what was read of it. Whom no key tells apart, any view of the same rows will do. */
function shownTo(needs: AnswerNeeds, rider: Rider, asked: Asked): Promise<Shown> {
  const { shown, by } = asked.group.alike;
  const ofRows = JSON.stringify([shown, rider.filter, rider.backfill]);
  const key = by === '' ? ofRows : `${ofRows} ${by}`;
  const known = asked.views.get(key);
  if (known) return known;
  const view = readAs(needs, rider, asked);
  asked.views.set(key, view);
  if (!asked.views.has(ofRows)) asked.views.set(ofRows, view);
  return view;
}

async function readAs(needs: AnswerNeeds, rider: Rider, asked: Asked): Promise<Shown> {
  const recorded = await recordedFor(rider, asked);
  const { type } = asked.group.sight;
  if (type !== null && recorded?.type !== type) return 'amiss';
  if (recorded === null || !isWanted(recorded, rider)) return null;
  return toFeedEvent(recorded, { ...needs, viewer: rider.viewer, filter: rider.filter });
}

async function recordedFor({ viewer, filter }: Rider, { change, read }: Asked): Promise<RecordedEvent | null> {
  const query = {
    ...{ after: change.position - 1n, newestFirst: false, limit: 1 },
    ...{ withHistory: filter !== null, search: filter?.search ?? null },
  };
  const [found] = (await read(viewer, (log) => log.read(query))).events;
  return found?.position === change.position ? found : null;
}

/** A retraction is never left out: its advisory may have been listed, whoever wrote it. */
function isWanted({ backfill, type }: RecordedEvent, rider: Rider): boolean {
  return rider.backfill || !backfill || type === 'RETRACTED';
}
