import type { ListedTerm, Term, TermInPlace } from '@seamark/sdk';
import { cells, pad } from '../terminal/cells.js';
import { oneLine } from '../terminal/printable.js';
import { paint } from '../terminal/paint.js';
import type { Screen } from '../terminal/terminal.js';

const MARGIN = '  ';

/** The terms of a taxonomy, one a line, with the code of the term above. They stand in the order of the scheme. */
export function termLines(screen: Screen, terms: readonly ListedTerm[]): readonly string[] {
  const width = Math.max(0, ...terms.map(({ code }) => cells(oneLine(code))));
  return terms.map((term) => `${termLine(screen, term, width)}${underWords(screen, term)}`);
}

function underWords(screen: Screen, { parent }: ListedTerm): string {
  return parent === null ? '' : paint(screen, 'dim', ` (under ${oneLine(parent.code)})`);
}

/** One term with its relatives, a fact a line. */
export function termWords(screen: Screen, term: TermInPlace): string {
  const relatives: readonly (readonly [name: string, terms: readonly Term[]])[] = [
    ['Replaced by', term.replacedBy ? [term.replacedBy] : []],
    ['Above', term.parent ? [term.parent] : []],
    ['Below', term.children],
  ];
  const lines = relatives.flatMap(([name, terms]) =>
    terms.map((one, index) => `${pad(index === 0 ? name : '', 'Replaced by'.length)}${MARGIN}${termLine(screen, one)}`),
  );
  return [`${oneLine(term.scheme)}${MARGIN}${termLine(screen, term)}`, ...lines].join('\n');
}

function termLine(screen: Screen, { code, label, deprecated }: Term, width = 0): string {
  const name = `${oneLine(label)}${deprecated ? ' (deprecated)' : ''}`;
  return `${paint(screen, 'bold', pad(oneLine(code), width))}${MARGIN}${name}`;
}
