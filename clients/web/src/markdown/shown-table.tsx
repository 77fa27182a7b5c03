import type { Table, TableRow } from 'mdast';
import type { ReactNode } from 'react';
import { showInline } from './show-inline.js';

/** A table of a text. It scrolls by itself where the page is narrow. */
export function ShownTable({ table }: { readonly table: Table }): ReactNode {
  const [head, ...rows] = table.children;
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label="Table">
      <table>
        <thead>{head && <tr>{cells(head, 'th')}</tr>}</thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cells({ children }: TableRow, Cell: 'th' | 'td'): ReactNode {
  return children.map((cell, at) => (
    <Cell key={at} {...(Cell === 'th' && { scope: 'col' })}>
      {showInline(cell.children)}
    </Cell>
  ));
}
