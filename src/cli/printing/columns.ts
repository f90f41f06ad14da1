/** A table in columns for a terminal; numbers are at the right of their column. */
import type { Table } from '../../sheets/table.js';
import { padding, widthOf } from './width.js';

export function columnsOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string[] {
  const isNumber = columns.map((_, i) => rows.some((row) => typeof row[i] === 'number'));
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => row.map((cell) => String(cell ?? ''))),
  ];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i] ?? ''))));
  return lines.map((line) =>
    line
      .map((text, i) => {
        const blanks = padding(text, widths[i] ?? 0);
        return isNumber[i] ? blanks + text : text + blanks;
      })
      .join('  ')
      .trimEnd(),
  );
}
