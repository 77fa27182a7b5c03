import type { Portion, PortionContent } from '@seamark/sdk';
import { oneLine, printable } from '../terminal/printable.js';
import { paint } from '../terminal/paint.js';
import { reflow } from '../terminal/reflow.js';
import type { Screen } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import { markingWords } from './marking-words.js';
import { inWords, listed } from './names.js';

const INDENT = '   ';

/** All portions, with a blank line around each text. */
export function portionsWords(screen: Screen, portions: readonly Portion[]): string {
  return portions
    .map((portion, at) => {
      const next = portions[at + 1];
      const isRun = portion.content.is === 'withheld' && next?.content.is === 'withheld';
      return `${portionWords(screen, portion)}${isRun ? '' : '\n'}`;
    })
    .join('');
}

/** A portion with its marking before its text and ended after it. Its lines are set in, so that no text can pose as a marking. */
export function portionWords(screen: Screen, portion: Portion): string {
  const { marking, content, position } = portion;
  if (content.is === 'withheld') return `${position}  ${typeWords(portion)}  [redacted: ${marking.label}]\n`;

  const head = `${paint(screen, 'bold', `${position}  ${typeWords(portion)}`)}${notes(portion)}`;
  const text = wrap(printable(contentWords(content)), screen.columns, INDENT);
  return `${markingWords(screen, marking)}\n${head}\n${text}\n[end ${marking.label}]\n`;
}

/** What a portion says, for people; that it is redacted, when it is. */
export function contentText({ content, marking }: Portion): string {
  return content.is === 'withheld' ? `[redacted: ${marking.label}]` : contentWords(content);
}

function typeWords({ type }: Portion): string {
  return inWords(type);
}

/** What is out of the ordinary about it: another language than English, or that others are not told of it. */
function notes({ lang, presence }: Portion): string {
  const said = [
    ...(lang === 'en' ? [] : [oneLine(lang)]),
    ...(presence === 'HIDDEN' ? ['hidden from the others'] : []),
  ];
  return said.length > 0 ? ` (${listed(said)})` : '';
}

type Readable = Exclude<PortionContent, { readonly is: 'withheld' }>;

function contentWords(content: Readable): string {
  switch (content.is) {
    case 'prose':
      return reflow(content.text);
    case 'alias':
      return content.value;
    case 'source':
      return `${content.organization.name} (${content.organization.handle}), ${inWords(content.organization.sector)}`;
    case 'unknown':
      return `(${content.type}: this version of seamark cannot show it; try seamark api)`;
    default:
      return itemWords(content);
  }
}

type Item = Exclude<Readable, { readonly is: 'prose' | 'alias' | 'source' | 'unknown' }>;

function itemWords(item: Item): string {
  switch (item.is) {
    case 'severity':
      return lines(`${severityWords(item)} (${item.scheme})`, item.vector);
    case 'affected':
      return affectedWords(item);
    case 'term':
      return `${item.scheme} ${item.code}${item.label === item.code ? '' : `: ${item.label}`}`;
    case 'reference':
      return lines(`${inWords(item.type)}: ${item.label ?? item.url}`, item.label && item.url);
    case 'mitigation':
      return `${inWords(item.category)}, ${item.status.toLowerCase().replace('_', ' ')}\n\n${reflow(item.text)}`;
    case 'occurred':
      return `${inWords(item.event)}: ${item.value}${item.estimated ? ' (estimated)' : ''}`;
    case 'origin':
      return lines(`${item.database} ${item.identifier}${item.licence ? `, ${item.licence}` : ''}`, item.url);
  }
}

/** Authors of a qualitative scheme often begin with the level itself. */
function severityWords({ level, value }: Extract<Item, { readonly is: 'severity' }>): string {
  if (level === null || value.toUpperCase().startsWith(level)) return value;
  return `${inWords(level)}: ${value}`;
}

function affectedWords({ system, versions, status }: Extract<Item, { readonly is: 'affected' }>): string {
  const { name, developer, identifiers } = system;
  const made = developer ? ` by ${developer}` : '';
  return lines(`${inWords(status)}: ${name}${made}${versions ? `, versions ${versions}` : ''}`, identifiers.join(', '));
}

function lines(first: string, second: string | null): string {
  return second ? `${first}\n${second}` : first;
}
