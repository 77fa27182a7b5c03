import type { CountedCell, CountedCells, DurationsView } from '../model/statistics.js';
import { run } from './list-records.js';
import type { Moment } from './moment.js';
import type { Statement } from './list-sql.js';

interface CellRow extends CountedCell, Omit<CountedCells, 'cells'> {}

export async function countCells(moment: Moment, statement: Statement): Promise<CountedCells> {
  const rows = await run<CellRow>(moment, statement);
  const [first] = rows;
  return {
    keys: first?.keys ?? 0,
    advisories: first?.advisories ?? 0,
    cells: rows.map(({ keys: _, advisories: __, ...cell }) => cell),
  };
}

export async function measureDays(moment: Moment, statement: Statement): Promise<DurationsView> {
  const [row] = await run<DurationsView>(moment, statement);
  return row ?? { measured: 0, coarse: 0, medianDays: null, p90Days: null };
}
