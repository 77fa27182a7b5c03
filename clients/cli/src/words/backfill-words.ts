import type { BackfillSummary } from '../import/backfill-sum.js';
import { oneLine } from '../terminal/printable.js';
import { paint } from '../terminal/paint.js';
import type { Screen } from '../terminal/terminal.js';
import { timeOf } from './times.js';

/** What a bulk import brought, on one line. */
export function backfillWords(
  screen: Screen,
  { count, changed, whose, at, cursor }: BackfillSummary,
  now: Date,
): string {
  if (!screen.isTerminal) {
    return [cursor, at.toISOString(), 'IMPORTED', String(count), String(changed), oneLine(whose.join('; '))].join('\t');
  }
  const what = `${count.toLocaleString('en-US')} ${count === 1 ? 'advisory' : 'advisories'}`;
  const of = changed === 0 ? '' : `, ${changed.toLocaleString('en-US')} of them known before`;
  const said = oneLine(`${what}${of}: ${whose.join('; ')}`);
  return `${timeOf(at, now, screen.zone)}  ${paint(screen, 'bold', 'Imported')}   ${said}`;
}
