import type { Review } from '@seamark/sdk';
import { oneLine, printable } from '../terminal/printable.js';
import type { Screen } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import { dateAndTimeOf } from './times.js';

/** How far the review of a draft has come, and what was said in it. */
export function reviewWords({ columns, zone }: Screen, review: Review): string {
  const submitted = `submitted ${dateAndTimeOf(review.submittedAt, zone)} by ${review.submittedBy}`;
  const note = review.note === null ? '' : `\n${wrap(printable(review.note), columns)}`;
  return `\n${wrap(oneLine(`Review: ${submitted}; ${decisionWords(review, zone)}`), columns)}${note}\n`;
}

function decisionWords({ verdict, decidedBy, decidedAt }: Review, zone: Screen['zone']): string {
  if (verdict === null || decidedAt === null) return 'waits for a REVIEWER who did not write it.';
  const done = verdict === 'APPROVED' ? 'approved' : 'returned';
  return `${done} ${dateAndTimeOf(decidedAt, zone)} by ${decidedBy ?? 'somebody'}${verdict === 'APPROVED' ? ', and can be published.' : '.'}`;
}
