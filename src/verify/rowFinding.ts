/** A row of the projections that is not as the ledger makes it. */
import type { Bilingual } from '../domain/words/bilingual.js';
import type { Row } from '../projections/rows/projection.js';
import { type ProjectionTable, ROW_KEYS } from '../projections/rows/tables.js';
import { type DifferingRow, differingColumns } from './pairRows.js';
import { type ColumnChange, rowTexts } from './texts.js';

export interface RowFinding extends Bilingual {
  organization: string;
  code: keyof typeof rowTexts;
  table: ProjectionTable | 'ledger_head' | 'newest_state';
  /** The columns that distinguish the row, as they must be; of a row too many as they are. */
  row?: Row;
  /** Of a row that was edited. */
  columns?: ColumnChange[];
}

/** How many rows of a table are named. Of a table that was emptied, the rest is counted. */
const NAMED = 1_000;

export function rowFindings(
  organization: string,
  table: ProjectionTable,
  differing: DifferingRow[],
): RowFinding[] {
  const named = differing.slice(0, NAMED).map((one) => rowFinding(organization, table, one));
  const more = differing.length - named.length;
  if (more === 0) return named;
  return [...named, { organization, code: 'ROWS_FURTHER', table, ...rowTexts.ROWS_FURTHER(table, more) }];
}

/** `stored`: 0 if there is no head. */
export function headFindings(organization: string, stored: number, expected: number): RowFinding[] {
  if (stored === expected) return [];
  const table = 'ledger_head';
  const row = { revision: expected };
  if (stored === 0)
    return [{ organization, code: 'ROW_MISSING', table, row, ...rowTexts.ROW_MISSING(table, row) }];
  const columns = [{ column: 'revision', stored, expected }];
  return [
    { organization, code: 'ROW_CHANGED', table, row, columns, ...rowTexts.ROW_CHANGED(table, row, columns) },
  ];
}

function rowFinding(
  organization: string,
  table: ProjectionTable,
  { stored, expected }: DifferingRow,
): RowFinding {
  const whole = expected ?? stored ?? {};
  const row = Object.fromEntries(ROW_KEYS[table].map((column) => [column, whole[column]]));
  if (!stored || !expected) {
    const code = stored ? 'ROW_UNEXPECTED' : 'ROW_MISSING';
    return { organization, code, table, row, ...rowTexts[code](table, row) };
  }
  const columns = differingColumns(stored, expected).map((column) => ({
    column,
    stored: stored[column],
    expected: expected[column],
  }));
  const text = rowTexts.ROW_CHANGED(table, row, columns);
  return { organization, code: 'ROW_CHANGED', table, row, columns, ...text };
}
