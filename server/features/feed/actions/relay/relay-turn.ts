import type { Survey, SurveyLog } from '../../ports.js';
import { relayChange, type RelayChangeNeeds } from './relay-change.js';
import type { RelaySeat } from './relay-seat.js';
import type { Seats, Turn } from './seats.js';

interface Needs extends RelayChangeNeeds {
  readonly surveyLog: SurveyLog;
}

/** How many events are gone through in one snapshot: with thousands of subscribers a second's work, and what is sent should not be older. */
const EVENTS_A_TURN = 10;

/**
 * One look at the log, and what follows from it for everybody who was seated before. All of one snapshot: what happened, whose
 * rights have changed, and what is read of it.
 */
export async function relayTurn(needs: Needs, turn: Turn): Promise<void> {
  const { seats } = turn;
  const apart = seats.apart();
  const query = { after: seats.lowest(), most: EVENTS_A_TURN, version: seats.version() };
  await needs.surveyLog(query, async (survey) => {
    const doubtful = isDoubtful(seats, survey) ? [...seats.together(), ...apart] : apart;
    for (const seat of doubtful) confirm(seat, survey, turn);
    for (const change of survey.events) await relayChange(needs, change, { ...turn, read: survey.read });
    seats.reach(survey.events.at(-1)?.position ?? survey.head, survey.rights.version, apart);
  });
}

/** Whether anything may have changed for any of those who go together. */
function isDoubtful({ pace, until }: Seats, { rights, at, head }: Survey): boolean {
  return rights.changedSince(pace.version) || until <= at || pace.done > head;
}

/** Who is seated goes on with the rights it was seated with; who has others by now has to look. */
function confirm(seat: RelaySeat, { rights, at, head }: Survey, { unseat }: Turn): void {
  const { viewer } = seat.rider;
  if (!seat.open) return;
  if (rights.changed(viewer, seat.version) || viewer.grasp.span.until <= at) unseat(seat, 'look');
  // A log that is shorter than what was read of it is another one: only the place still tells.
  else if (seat.position > head) unseat(seat, 'read');
  seat.confirm(rights.version);
}
