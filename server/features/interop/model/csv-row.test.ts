import { expect, it } from 'vitest';
import { csvRow } from './csv-row.js';

it.each([
  [['a', 1, null], 'a,1,\r\n'],
  [['say "no", twice', 'two\nlines'], '"say ""no"", twice","two\nlines"\r\n'],
  [['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)'], `"'=HYPERLINK(""x"")",'+1,'-1,'@SUM(A1)\r\n`],
  [['\t=1', '\r=1', '\n=1', '＝1'], `'\t=1,"'\r=1","'\n=1",'＝1\r\n`],
  [['1 = 1', "'=1"], `1 = 1,'=1\r\n`],
])('a row of a table runs nothing in a spreadsheet: %j', (cells, row) => {
  expect(csvRow(cells)).toBe(row);
});
