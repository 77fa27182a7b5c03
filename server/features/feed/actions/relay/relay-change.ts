import { othersTurn } from '../../../../kernel/waiting.js';
import type { Ledger } from '../../../dissemination/ports.js';
import type { LoggedChange } from '../../model/logged-change.js';
import type { ReadEventLog } from '../../ports.js';
import { answerGroup, type AnswerNeeds, type GroupAnswer, type Views } from './answer-group.js';
import { groupSeats, type SeatGroup } from './group-seats.js';
import type { SharedAnswer } from './shared-answer.js';
import type { Turn } from './seats.js';

export interface RelayChangeNeeds extends AnswerNeeds {
  readonly ledger: Ledger;
  readonly report: (fault: unknown) => void;
}

/** How many groups are read and answered at a time: the readers' connections are not the relay's alone. */
const GROUPS_AT_A_TIME = 4;

/** After how many messages others have a turn. */
const MESSAGES_IN_A_ROW = 200;

/** Sends one event to everybody seated whose it is: read once for all who see the same of it, answered once a question. */
export async function relayChange(
  needs: RelayChangeNeeds,
  change: LoggedChange,
  turn: Turn & { readonly read: ReadEventLog },
): Promise<void> {
  const groups = groupSeats(change, turn.seats);
  const waiting = groups.toSorted((left, right) => turnOf(left) - turnOf(right));
  const views: Views = new Map();
  const sending: Promise<void>[] = [];
  const work = async (): Promise<void> => {
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      const answered = await answerGroup(needs, { change, group, views, read: turn.read });
      if (answered === 'amiss') disband(needs, group, turn);
      else if (answered !== null) sending.push(quietly(tell(needs, group, { answered, change, turn })));
    }
  };
  await Promise.all(Array.from({ length: GROUPS_AT_A_TIME }, work));
  await Promise.all(sending);
}

/** Whoever waits for it hears of a fault; nobody may wait yet. */
function quietly(sent: Promise<void>): Promise<void> {
  sent.catch(() => undefined);
  return sent;
}

interface Telling {
  readonly answered: GroupAnswer;
  readonly change: LoggedChange;
  readonly turn: Turn;
}

/** Kept for all of the group, then sent. Other groups are answered meanwhile, and kept in the same commit. */
async function tell({ ledger }: RelayChangeNeeds, group: SeatGroup, { answered, ...sent }: Telling): Promise<void> {
  const tokens = group.seats.filter(({ open }) => open).map(({ rider }) => rider.viewer.grasp.token);
  const kept = ledger.record({ tokens, told: answered.told, way: 'FEED' });
  if (kept !== null) await kept;
  await sendTo(group, answered.answer, sent);
}

/** First those whose view others can take over, last whoever is answered alone: what only one of them asked keeps nobody waiting. */
function turnOf({ alike, seats }: SeatGroup): number {
  if (alike.by !== '') return 0;
  return seats[0]?.rider.outlet.reach === 'view' ? 1 : 2;
}

/** What the labels said and what was read do not agree: a fault, and each reads for itself what it is to have. */
function disband({ report }: RelayChangeNeeds, { seats, alike }: SeatGroup, { unseat }: Turn): void {
  report(new Error(`a group of the relay was shown another event than its labels tell: ${alike.shown}`));
  for (const seat of seats) if (seat.open) unseat(seat, 'read');
}

async function sendTo(
  { seats }: SeatGroup,
  answer: SharedAnswer,
  { change, turn }: { readonly change: LoggedChange; readonly turn: Turn },
): Promise<void> {
  let sent = 0;
  for (const seat of seats) {
    if (!seat.open) continue;
    const { viewer, outlet } = seat.rider;
    if (outlet.push(answer(viewer))) {
      seat.moveTo(change.position);
      seat.place = change.id;
    } else turn.unseat(seat, 'read');
    sent += 1;
    if (sent % MESSAGES_IN_A_ROW === 0) await othersTurn();
  }
}
