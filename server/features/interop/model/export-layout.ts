import type { Redacted } from '../../markings/model/redacted.js';
import { csvRow } from './csv-row.js';
import type { ExportFormat } from './export-job.js';
import { EXPORT_TABLES, type ExportTable } from './export-tables.js';
import type { ExportedAdvisory } from './exported-advisory.js';
import type { FileLayout } from './file-layout.js';
import { parquetFile } from './parquet-file.js';

/** The files of a format, the manifest aside. Texts are UTF-8, without a byte order mark. */
export const EXPORT_LAYOUTS: Readonly<Record<ExportFormat, readonly FileLayout[]>> = {
  JSONL: [textFile('advisories.jsonl', '', (advisory) => [`${JSON.stringify(advisory)}\n`])],
  CSV: EXPORT_TABLES.map(csvFile),
  PARQUET: EXPORT_TABLES.map(parquetFile),
};

export const MANIFEST_NAME = 'MANIFEST.json';

function csvFile({ name, columns, rowsOf }: ExportTable): FileLayout {
  const heading = csvRow(columns.map((column) => column.name));
  return textFile(`${name}.csv`, heading, (advisory) => rowsOf(advisory).map(csvRow));
}

/** @param rowsOf - what an advisory adds, a text a row */
function textFile(
  name: string,
  heading: string,
  rowsOf: (advisory: Redacted<ExportedAdvisory>) => readonly string[],
): FileLayout {
  return {
    name,
    open: (append) => {
      append(heading, 0);
      return {
        write: (advisory) => {
          const rows = rowsOf(advisory);
          append(rows.join(''), rows.length);
        },
        end: () => undefined,
      };
    },
  };
}
