import type { Advisory } from '@seamark/sdk';
import { oneLine, printable } from '../terminal/printable.js';
import { paint, paintLabel } from '../terminal/paint.js';
import type { Screen } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import { counted, inWords } from './names.js';
import { portionsWords } from './portion-words.js';
import { dateAndTimeOf } from './times.js';

/** A whole advisory: its banner before everything else, each portion between its own marks, the banner's end last. */
export function advisoryWords(screen: Screen, advisory: Advisory): string {
  const end = `[end ${advisory.name}: ${paintLabel(screen, advisory.banner)}]\n`;
  return `${headWords(screen, advisory)}\n${portionsWords(screen, advisory.portions)}${end}`;
}

function headWords(screen: Screen, advisory: Advisory): string {
  const { banner, name, revisionId, title, source, severity } = advisory;
  const what = [
    inWords(advisory.kind),
    severity ? `severity ${severity.toLowerCase()}` : 'no severity',
    inWords(advisory.state).toLowerCase(),
    source ? `${source.name} (${source.handle})` : 'source withheld',
  ];
  const style = advisory.state === 'WITHDRAWN' ? 'strikethrough' : 'bold';
  return [
    `${paintLabel(screen, banner)} ${paint(screen, 'bold', name)}`,
    wrap(title === null ? '(title withheld)' : paint(screen, style, oneLine(title)), screen.columns),
    wrap(oneLine(what.join(' · ')), screen.columns),
    paint(screen, 'dim', `${timesWords(advisory)}\nrevision ${revisionId}`),
    ...withdrawalWords(screen, advisory),
    ...withheldWords(advisory),
    '',
  ].join('\n');
}

function timesWords({ publishedAt, updatedAt }: Advisory): string {
  const updated = dateAndTimeOf(updatedAt);
  if (publishedAt === null) return `saved ${updated}`;
  const published = dateAndTimeOf(publishedAt);
  return published === updated ? `published ${published}` : `published ${published} · updated ${updated}`;
}

function withdrawalWords({ columns }: Screen, { state, withdrawalReason }: Advisory): readonly string[] {
  if (state !== 'WITHDRAWN') return [];
  return [
    wrap(`Withdrawn: ${withdrawalReason === null ? 'the reason is withheld' : printable(withdrawalReason)}`, columns),
  ];
}

function withheldWords({ portions, withheldCount }: Advisory): readonly string[] {
  if (withheldCount === 0) return [];
  const readable = portions.length - withheldCount;
  return [
    `You can read ${readable} of ${counted(portions.length, 'portion')}: "seamark whoami" tells what you are cleared for.`,
  ];
}
