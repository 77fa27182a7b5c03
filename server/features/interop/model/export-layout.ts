import type { Redacted } from '../../markings/model/redacted.js';
import { csvRow } from './csv-row.js';
import { ADVISORY_COLUMNS, advisoryCells, PORTION_COLUMNS, portionCells } from './csv-tables.js';
import type { ExportFormat } from './export-job.js';
import type { ExportedAdvisory } from './exported-advisory.js';

/** One file of an export: how it begins, and what an advisory adds to it, a text a row. */
export interface FileLayout {
  readonly name: string;
  readonly heading: string;
  rowsOf(advisory: Redacted<ExportedAdvisory>): readonly string[];
}

/** The files of a format, the manifest aside. All are UTF-8, without a byte order mark. */
export const EXPORT_LAYOUTS: Readonly<Record<ExportFormat, readonly FileLayout[]>> = {
  JSONL: [
    {
      name: 'advisories.jsonl',
      heading: '',
      rowsOf: (advisory) => [`${JSON.stringify(advisory)}\n`],
    },
  ],
  CSV: [
    {
      name: 'advisories.csv',
      heading: csvRow(ADVISORY_COLUMNS),
      rowsOf: (advisory) => [csvRow(advisoryCells(advisory))],
    },
    {
      name: 'portions.csv',
      heading: csvRow(PORTION_COLUMNS),
      rowsOf: (advisory) => portionCells(advisory).map(csvRow),
    },
  ],
};

export const MANIFEST_NAME = 'MANIFEST.json';
