import type { AudienceMatrix } from '@seamark/sdk';
import type { ReactNode } from 'react';
import { audienceName } from '../../../audience/named.js';
import { listed } from '../../../words/counted.js';
import { sectorNames } from '../../../words/names.js';
import { audienceNames } from '../../../words/audience-words.js';
import { writeWords } from '../../../words/write-words.js';
import type { KnownAudiences } from './known-audiences.js';

type Cell = AudienceMatrix['rows'][number]['cells'][number];

interface ReadByProps {
  readonly matrix: AudienceMatrix | null;
  /** Which row, in the order of the portions. */
  readonly at: number;
  readonly known: KnownAudiences;
}

/** In words, who will read a portion: as the hub said it, of what it was last shown. */
export function ReadBy({ matrix, at, known }: ReadByProps): ReactNode {
  const { readBy, partly, redactedFor, nobody, asking } = writeWords.marking;
  const row = matrix?.rows[at];
  if (!matrix || !row) return <p className="read-by faint">{asking}</p>;
  const { cells } = row;
  const names = matrix.audiences.map(({ label }) => nameOf(label, known));
  const of = (fits: (cell: Cell) => boolean): readonly string[] =>
    names.filter((_, column) => {
      const cell = cells[column];
      return cell !== undefined && fits(cell);
    });
  const all = of(({ sees }) => sees === 'CONTENT');
  const some = of(({ sees, organizations }) => sees !== 'CONTENT' && organizations > 0).map(partly);
  const told = of(({ sees, organizations }) => sees === 'PLACEHOLDER' && organizations === 0);
  return (
    <p className="read-by">
      {readBy} <b>{listed([...all, ...some]) || nobody}</b>.
      {told.length > 0 && <span className="faint">{` ${redactedFor} ${listed(told)}.`}</span>}
    </p>
  );
}

/** A column of the hub's own choice is named by `public`, `hub`, a sector, a handle or an account. */
export function nameOf(label: string, { communities, organizations }: KnownAudiences): string {
  const own: Readonly<Record<string, string>> = { ...audienceNames, ...sectorNames };
  const known = new Map([...organizations, ...communities]);
  return own[label] ?? known.get(label) ?? audienceName({ person: label }, known);
}
