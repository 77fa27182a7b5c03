import type { FeedLag, SavedSubscription } from '@seamark/sdk';
import { oneLine } from '../terminal/printable.js';
import { counted } from './names.js';
import { timeOf } from './times.js';

/** What is followed under a name, and how far it is behind. @param known - as it was before, null when it is new */
export function subscriptionWords(saved: SavedSubscription, known: SavedSubscription | null, now: Date): string {
  const name = `"${oneLine(saved.name)}"`;
  if (known === null)
    return `${name} is new: the hub keeps its place${saved.lag?.events ? `. ${lagWords(saved.lag, now)}` : ', from now on.'}`;
  const changed = JSON.stringify(known.where) === JSON.stringify(saved.where) ? '' : ' Its filter is changed.';
  return `Resuming ${name}.${changed} ${lagWords(saved.lag, now)}`;
}

/** How far a feed is behind, as a sentence. */
export function lagWords(lag: FeedLag | null, now: Date): string {
  if (lag === null) return 'The hub has lost its place: list anew, and give --from.';
  if (lag.since === null) return lag.isMore ? 'More than 1,000 changes wait.' : 'Nothing waits.';
  const least = lag.isMore ? 'at least ' : '';
  const events = counted(lag.events, 'event').replace(/^\d+/, (count) => Number(count).toLocaleString('en-US'));
  const verb = lag.events === 1 ? 'waits' : 'wait';
  return `${least}${events} ${verb}, the first of ${timeOf(lag.since, now)}.`.replace(/^a/, 'A');
}

/** The hub could not be told that an event was handled. */
export function placeNotKeptWords(because: Error, now: Date): string {
  return `! ${timeOf(now, now)} The place is not kept yet (${oneLine(because.message)}). Trying again.`;
}

/** How much of what waited is handled, for whoever waits for the rest. */
export function replayWords(handled: number, total: number): string {
  return `Replaying ${handled.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}.`;
}
