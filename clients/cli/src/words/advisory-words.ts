import type { Advisory, RelatedAdvisory } from '@seamark/sdk';
import { oneLine, printable } from '../terminal/printable.js';
import { paint, paintLabel } from '../terminal/paint.js';
import type { Screen } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import { attributionWords } from './attribution-words.js';
import { counted, inWords } from './names.js';
import { portionsWords } from './portion-words.js';
import { dateAndTimeOf } from './times.js';

/** A whole advisory: its banner before everything else, each portion between its own marks, the banner's end last. */
export function advisoryWords(screen: Screen, advisory: Advisory, related: readonly RelatedAdvisory[] = []): string {
  const end = `[end ${advisory.name}: ${paintLabel(screen, advisory.banner)}]\n`;
  return `${headWords(screen, advisory)}\n${portionsWords(screen, advisory.portions)}${end}${relatedWords(screen, related)}`;
}

/** What else tells of the issue. Behind the end: it is no part of the advisory. */
function relatedWords(screen: Screen, related: readonly RelatedAdvisory[]): string {
  if (related.length === 0) return '';
  const lines = related.map(({ advisory, aliases }) => {
    const whose = attributionWords(advisory, { nameOf: ({ name }) => name, withheld: 'source withheld' });
    return oneLine(`${advisory.name} (${aliases.join(', ')}): ${advisory.title ?? '(title withheld)'} · ${whose}`);
  });
  return `\nRelated, by what they are called too:\n${lines.map((line) => `${wrap(`  ${line}`, screen.columns)}\n`).join('')}`;
}

function headWords(screen: Screen, advisory: Advisory): string {
  const { banner, name, revisionId, title, severity } = advisory;
  const what = [
    inWords(advisory.kind),
    severity ? `severity ${severity.toLowerCase()}` : 'no severity',
    inWords(advisory.state).toLowerCase(),
    attributionWords(advisory, {
      nameOf: (organization) => `${organization.name} (${organization.handle})`,
      withheld: 'source withheld',
    }),
  ];
  const style = advisory.state === 'WITHDRAWN' ? 'strikethrough' : 'bold';
  return [
    `${paintLabel(screen, banner)} ${paint(screen, 'bold', name)}`,
    wrap(title === null ? '(title withheld)' : paint(screen, style, oneLine(title)), screen.columns),
    wrap(oneLine(what.join(' · ')), screen.columns),
    paint(screen, 'dim', `${timesWords(screen, advisory)}\nrevision ${revisionId}`),
    ...originWords(screen, advisory),
    ...withdrawalWords(screen, advisory),
    ...withheldWords(advisory),
    '',
  ].join('\n');
}

function timesWords({ zone }: Screen, { publishedAt, updatedAt }: Advisory): string {
  const updated = dateAndTimeOf(updatedAt, zone);
  if (publishedAt === null) return `saved ${updated}`;
  const published = dateAndTimeOf(publishedAt, zone);
  return published === updated ? `published ${published}` : `published ${published} · updated ${updated}`;
}

/** Under what licence an imported record is, stands where nobody overlooks it. */
function originWords({ columns }: Screen, { origin }: Advisory): readonly string[] {
  if (origin === null) return [];
  const { database, identifier, url, licence } = origin;
  const said = [`${database} ${identifier}`, licence === null ? null : `licence ${licence}`, url];
  return [wrap(oneLine(said.filter((part) => part !== null).join(' · ')), columns)];
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
