import { formatMarking, type Draft } from '@seamark/sdk';
import { pad } from '../terminal/cells.js';
import { oneLine } from '../terminal/printable.js';
import { paintLabel } from '../terminal/paint.js';
import type { Screen } from '../terminal/terminal.js';
import { counted, inWords } from './names.js';

/** What a draft would publish, and to whom: each portion with its marking. */
export function draftWords(screen: Screen, { kind, revises, portions }: Draft): string {
  const what = revises === null ? `a new ${inWords(kind).toLowerCase()}` : `a revision of ${oneLine(revises.name)}`;
  const types = portions.map(({ type }) => inWords(type));
  const width = Math.max(...types.map(({ length }) => length));
  const lines = portions.map((input, at) => {
    const [, ...recipients] = formatMarking(input.marking).slice(1, -1).split(' ');
    const hidden = input.presence === 'HIDDEN' ? '  (hidden)' : '';
    const marking = [paintLabel(screen, input.marking.tlp), ...recipients].join(' ');
    return `${String(at + 1).padStart(3)}  ${pad(types[at] ?? '', width)}  ${marking}${hidden}\n`;
  });
  return `This publishes ${what} in ${counted(portions.length, 'portion')}:\n${lines.join('')}`;
}
