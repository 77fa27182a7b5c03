import type { AudienceSight, PortionType, Tlp } from '@seamark/sdk';
import type { ReactNode } from 'react';
import { TlpLabel } from '../parts/tlp-label.js';
import { audienceWords } from '../words/audience-words.js';
import { portionNames } from '../words/names.js';

/** Who gets what: a row for each portion, a column for each audience. */
export interface Matrix {
  readonly audiences: readonly { readonly label: string; readonly organizations: number }[];
  readonly rows: readonly {
    readonly portion: {
      readonly id: string;
      readonly type: PortionType;
      readonly position: number;
      readonly marking: { readonly tlp: Tlp };
    };
    readonly cells: readonly Cell[];
  }[];
}

interface Cell {
  readonly sees: AudienceSight;
  readonly organizations: number;
}

interface AudienceTableProps {
  readonly matrix: Matrix;
  /** What stands above each column, in the order of the audiences. */
  readonly heads: readonly ReactNode[];
  /** A column more: what stands above it, and in the row of each portion by its id. */
  /** True where there is little room: names of audiences stand upright, and markings are left out. */
  readonly isCompact?: boolean;
  readonly last?: readonly [head: string, of: (portionId: string) => string] | undefined;
}

/** Who gets what, as a table that scrolls by itself where there is no room for it. */
export function AudienceTable({
  matrix: { audiences, rows },
  heads,
  last,
  isCompact = false,
}: AudienceTableProps): ReactNode {
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={audienceWords.asTable}>
      <table className="audiences" data-compact={isCompact || undefined}>
        <thead>
          <tr>
            <th scope="col">{audienceWords.portion}</th>
            {audiences.map(({ label }, at) => (
              <th key={label} scope="col" className="audience-head">
                {heads[at]}
              </th>
            ))}
            {last && <th scope="col">{last[0]}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.portion.id} row={row} audiences={audiences} isCompact={isCompact} last={last} />
          ))}
        </tbody>
        <Sums rows={rows} last={last !== undefined} />
      </table>
      <Legend />
    </div>
  );
}

interface RowProps {
  readonly row: Matrix['rows'][number];
  readonly audiences: Matrix['audiences'];
  readonly isCompact: boolean;
  readonly last: AudienceTableProps['last'];
}

function Row({ row: { portion, cells }, audiences, isCompact, last }: RowProps): ReactNode {
  return (
    <tr>
      <th scope="row">
        <span className="audience-portion">
          <span>
            <span className="number">{portion.position}</span> {portionNames[portion.type]}
          </span>
          {!isCompact && <TlpLabel tlp={portion.marking.tlp} />}
        </span>
      </th>
      {cells.map((cell, at) => (
        <td key={audiences[at]?.label}>
          <Sight cell={cell} of={audiences[at]?.organizations ?? 0} />
        </td>
      ))}
      {last && <td className="faint read-so-far">{last[1](portion.id)}</td>}
    </tr>
  );
}

/** A block that says its word to whoever hears it or points at it. Some of an audience may read what all of it may not. */
function Sight({ cell: { sees, organizations }, of }: { readonly cell: Cell; readonly of: number }): ReactNode {
  const isSome = sees !== 'CONTENT' && organizations > 0;
  const words = isSome ? audienceWords.some(organizations, of) : audienceWords.sights[sees];
  return (
    <span className="sight" data-sees={isSome ? 'SOME' : sees} title={words}>
      <span className="unseen">{words}</span>
    </span>
  );
}

function Sums({ rows, last }: SumsProps): ReactNode {
  const columns = rows[0]?.cells.map((_, at) => rows.filter(({ cells }) => cells[at]?.sees === 'CONTENT').length) ?? [];
  return (
    <tfoot>
      <tr>
        <th scope="row">{audienceWords.all(rows.length)}</th>
        {columns.map((read, at) => (
          <td key={at} className="number">
            {read}
          </td>
        ))}
        {last && <td />}
      </tr>
    </tfoot>
  );
}

interface SumsProps {
  readonly rows: Matrix['rows'];
  readonly last: boolean;
}

function Legend(): ReactNode {
  return (
    <p className="audience-legend" aria-hidden>
      {(['CONTENT', 'SOME', 'PLACEHOLDER', 'NOTHING'] as const).map((sees) => (
        <span key={sees}>
          <span className="sight" data-sees={sees} />
          {sees === 'SOME' ? audienceWords.someOfThem : audienceWords.sights[sees]}
        </span>
      ))}
    </p>
  );
}
