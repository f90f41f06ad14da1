/** A table as spreadsheets have it. Days are texts (YYYY-MM-DD) here; a workbook has them as dates. */

export type Cell = string | number | null;

export interface Column {
  name: string;
  /** In characters, in a workbook. */
  width?: number;
  /** Of days; a text of another form stays a text. */
  isDay?: true;
}

export interface Table {
  /** The name of its sheet in a workbook. */
  title: string;
  columns: readonly Column[];
  /** In the order of the columns. */
  rows: readonly (readonly Cell[])[];
}

/** As texts, below the names of the columns. */
export const tableAsTexts = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string[][] => [
  columns.map(({ name }) => name),
  ...rows.map((row) => row.map((cell) => String(cell ?? ''))),
];

/** The names of the columns included: Excel opens no longer sheet. */
export const mostLines = 1_048_576;
