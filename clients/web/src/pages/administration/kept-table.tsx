import type { ReactNode } from 'react';
import type { PagedList } from '../../hub/use-pages.js';
import { MoreButton } from '../../parts/more-button.js';
import { keepingWords } from '../../words/keeping-words.js';

interface KeptTableProps<T> {
  readonly list: PagedList<T>;
  /** What stands above the columns, in their order. */
  readonly columns: Readonly<Record<string, string>>;
  /** Instead of a table in which nothing stands. */
  readonly none: ReactNode;
  readonly row: (item: T, place: number) => ReactNode;
}

/** What is kept, page by page. Nothing before the first answer. */
export function KeptTable<T>({ list: { items, hasMore, more }, columns, none, row }: KeptTableProps<T>): ReactNode {
  if (items === null) return null;
  if (items.length === 0) return none;
  return (
    <>
      <table className="plain-table kept">
        <thead>
          <tr>
            {Object.entries(columns).map(([column, words]) => (
              <th key={column} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{items.map(row)}</tbody>
      </table>
      {hasMore && <MoreButton words={keepingWords} onMore={more} />}
    </>
  );
}
