import type { FeedEvent } from '@seamark/sdk';
import { pad } from '../terminal/cells.js';
import { oneLine } from '../terminal/printable.js';
import { paint } from '../terminal/paint.js';
import type { Screen } from '../terminal/terminal.js';
import { summaryWords } from './summary-words.js';
import { timeOf } from './times.js';

const TYPE_CELLS = 9;
const TYPES: Readonly<Record<FeedEvent['type'], string>> = {
  PUBLISHED: 'New',
  REVISED: 'Revised',
  WITHDRAWN: 'Withdrawn',
  RETRACTED: 'Retracted',
};

/** An event of the feed, on a line or two. */
export function eventWords(screen: Screen, event: FeedEvent, now: Date): string {
  const lead = `${timeOf(event.at, now, screen.zone)}  ${paint(screen, 'bold', pad(TYPES[event.type] ?? oneLine(event.type), TYPE_CELLS))}`;
  if (event.advisory === null) return `${lead}  ${event.advisoryName}  ${goneWords(event)}`;

  const left = event.leftFilter ? `\n${' '.repeat(4)}no longer matches the filter` : '';
  return `${summaryWords(screen, event.advisory, lead)}${left}`;
}

function goneWords({ type }: FeedEvent): string {
  if (type === 'RETRACTED') return 'is no longer for you: its marking was narrowed. Please delete copies.';
  return 'is no longer visible to you.';
}
