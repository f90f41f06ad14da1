/** A comparison as CSV (RFC 4180) for a spreadsheet: the rows of the table, then those of the lists below it. */
import { spreadsheetCsv } from '../../../sheets/spreadsheetCsv.js';
import { tableAsTexts } from '../../../sheets/table.js';
import type { ComparedOrganizationFragment } from '../../asking/questions/compare.generated.js';
import { listTables, unitCells, unitsTable } from './tables.js';

export function asCsv({ compare }: ComparedOrganizationFragment): string {
  const { columns, rows } = unitsTable(compare);
  const noUnits = [...unitCells(null), ...unitCells(null)];
  const lists = listTables(compare).flatMap(({ title, rows }) =>
    rows.map((row) => [title, ...noUnits, ...row]),
  );
  return spreadsheetCsv(tableAsTexts({ columns, rows: [...rows, ...lists] }));
}
