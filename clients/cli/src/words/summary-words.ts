import type { AdvisorySummary } from '@seamark/sdk';
import { cells, cut, pad } from '../terminal/cells.js';
import { oneLine } from '../terminal/printable.js';
import { paint, paintLabel } from '../terminal/paint.js';
import type { Screen } from '../terminal/terminal.js';
import { attributionWords } from './attribution-words.js';
import { inWords } from './names.js';

/** From this width on an advisory fits on one line; below, its title and its source go on a second. */
const WIDE = 150;
const SEVERITY_CELLS = 'Critical'.length;
const LABEL_CELLS = 'TLP:AMBER+STRICT'.length;
const SOURCE_CELLS = 'AVID, imported by Meridian Labs'.length;
const NOTES_CELLS = '10 redacted'.length;
const MARGIN = '  ';

/** An advisory in a list, after `lead` (its time): severity, label, name, how much is redacted, title, source. */
export function summaryWords(screen: Screen, advisory: AdvisorySummary, lead: string): string {
  const label = pad(paintLabel(screen, advisory.banner), LABEL_CELLS);
  const head = [lead, severityWords(screen, advisory), label, advisory.name].join(MARGIN);
  const notes = advisory.withheldCount === 0 ? '' : `${advisory.withheldCount} redacted`;
  if (screen.columns >= WIDE) return oneLineWords(screen, advisory, { head, notes });

  const source = sourceWords(advisory);
  const room = screen.columns - cells(`${MARGIN} · ${source}`);
  return `${`${head}${MARGIN}${notes}`.trimEnd()}\n${MARGIN}${titleWords(screen, advisory, room)} · ${source}`;
}

function oneLineWords(
  screen: Screen,
  advisory: AdvisorySummary,
  { head, notes }: { readonly head: string; readonly notes: string },
): string {
  const room = screen.columns - cells(head) - SOURCE_CELLS - NOTES_CELLS - 3 * MARGIN.length;
  const title = pad(titleWords(screen, advisory, room), room);
  return [head, title, pad(cut(sourceWords(advisory), SOURCE_CELLS), SOURCE_CELLS), notes].join(MARGIN).trimEnd();
}

function severityWords(screen: Screen, { severity }: AdvisorySummary): string {
  const word = pad(severity === null ? '-' : inWords(severity), SEVERITY_CELLS);
  return severity === 'CRITICAL' ? paint(screen, 'bold', word) : word;
}

function titleWords(screen: Screen, { title, state }: AdvisorySummary, room: number): string {
  if (title === null) return '(title withheld)';
  return paint(screen, state === 'WITHDRAWN' ? 'strikethrough' : 'bold', cut(oneLine(title), room));
}

function sourceWords({ source, origin, state }: AdvisorySummary): string {
  const name = attributionWords(
    { source, origin },
    { nameOf: (organization) => organization.name, withheld: '(source withheld)' },
  );
  return state === 'PUBLISHED' ? name : `${inWords(state).toLowerCase()}, ${name}`;
}
