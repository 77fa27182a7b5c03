import { tlpLabel, type FeedNotice, type FeedState, type Viewer } from '@seamark/sdk';
import { oneLine } from '../terminal/printable.js';
import { timeOf } from './times.js';

/** Who watches, and up to which label. */
export function watcherWords({ account, organization, ceiling }: Viewer): string {
  if (account === null) return 'Watching as a visitor, who sees TLP:CLEAR and nothing else.';
  const of = organization === null ? '' : ` (${oneLine(organization.name)})`;
  return `Watching as ${oneLine(account)}${of}, up to ${tlpLabel(ceiling)}.`;
}

/** What came before a state, as far as its words depend on it. */
export interface FeedPast {
  /** True when it continues from a cursor, given or reached. */
  readonly resumes: boolean;
  readonly wasLive: boolean;
  /** True when the same command goes on from here the next time. */
  readonly isKept: boolean;
  /** Of the screen: where times are told in local time too. */
  readonly zone: string | null;
}

/** What a state means for whoever watches; null for one not worth a line. */
export function stateWords(state: FeedState, { resumes, wasLive, isKept, zone }: FeedPast, now: Date): string | null {
  switch (state.is) {
    case 'connecting':
      return connectingWords(state, now, zone);
    case 'catching-up':
      return resumes ? 'Catching up.' : null;
    case 'live':
      return `Live ${wasLive ? 'again ' : ''}since ${timeOf(state.since, now, zone)}${resumes ? ', nothing missed' : ''}. Ctrl-C stops${isKept ? '; the place is kept' : ''}.`;
    case 'stale':
      return `! ${timeOf(now, now, zone)} Nothing heard for ${Math.round(state.silentForMs / 1000)} s: the connection counts as dead.`;
    case 'closed':
      return null;
  }
}

/** Of many attempts in a row each second, fourth, eighth … is told: an outage fills no screens. */
function connectingWords(
  { because, attempt }: Extract<FeedState, { is: 'connecting' }>,
  now: Date,
  zone: string | null,
): string | null {
  if (because === null || !Number.isInteger(Math.log2(attempt))) return null;
  const again = attempt === 1 ? '' : ` (attempt ${attempt})`;
  return `! ${timeOf(now, now, zone)} ${oneLine(because)} Connecting anew${again}.`;
}

/** What a notice of the hub asks of whoever watches. */
export function noticeWords({ code, message }: FeedNotice): string {
  if (code === 'rights-changed')
    return '! Your rights changed, so you may now see more or less than before: list anew with seamark ls.';
  if (code === 'shutting-down') return '! The hub shuts down. Connecting anew as soon as it is back.';
  return `! The hub says: ${oneLine(message)}`;
}

/** How to go on from where a watcher stopped. @param cursor - null when nothing was to go on from */
export function stoppedWords(cursor: string | null, isKept: boolean): string {
  if (isKept) return 'Stopped. The place is kept: the same command goes on from here.';
  return cursor === null ? 'Stopped.' : `Stopped. To go on from here: seamark watch --after ${oneLine(cursor)}`;
}
