import type { Survey, SurveyLog } from '../../ports.js';
import type { Position } from '../../model/recorded-event.js';
import { relayChange, type RelayChangeNeeds } from './relay-change.js';
import type { RelaySeat } from './relay-seat.js';
import type { Turn } from './seats.js';

interface Needs extends RelayChangeNeeds {
  readonly surveyLog: SurveyLog;
}

/** How many events are gone through in one snapshot: with thousands of subscribers a second's work, and what is sent should not be older. */
const EVENTS_A_TURN = 10;

/**
 * One look at the log, and what follows from it for everybody who was seated before. All of one snapshot: what happened, whose
 * rights have changed, and what is read of it.
 *
 * @returns how far the log has been gone through for them
 */
export async function relayTurn(needs: Needs, turn: Turn): Promise<Position> {
  const present = [...turn.seats];
  const after = present.reduce(
    (lowest, { position }) => (position < lowest ? position : lowest),
    present[0]?.position ?? 0n,
  );
  const version = present.reduce((least, seat) => Math.min(least, seat.version), Infinity);
  return needs.surveyLog({ after, most: EVENTS_A_TURN, version }, async (survey) => {
    for (const seat of present) confirm(seat, survey, turn);
    for (const change of survey.events) await relayChange(needs, change, { ...turn, read: survey.read });
    const reached = survey.events.at(-1)?.position ?? survey.head;
    for (const seat of present) if (seat.position < reached) seat.position = reached;
    return reached;
  });
}

/** Who is seated goes on with the rights it was seated with; who has others by now has to look. */
function confirm(seat: RelaySeat, { rights, at, head }: Survey, { unseat }: Turn): void {
  const { viewer } = seat.rider;
  if (!seat.open) return;
  if (rights.changed(viewer, seat.version) || viewer.grasp.span.until <= at) unseat(seat, 'look');
  // A log that is shorter than what was read of it is another one: only the place still tells.
  else if (seat.position > head) unseat(seat, 'read');
  seat.version = Math.max(seat.version, rights.version);
  seat.confirmed = true;
}
