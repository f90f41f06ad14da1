/** Rows as a table of a terminal, under the names of their columns. */
import { harmless, paint } from './terminal.js';
import { padding, widthOf } from './width.js';

export function drawTable(columns: string[], rows: string[][]): string[] {
  const cells = [columns, ...rows].map((row) => row.map((text) => harmless(text.replaceAll('\n', ' '))));
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => widthOf(row[i] ?? ''))));
  const [header = '', ...lines] = cells.map((row) =>
    row
      .map((text, i) => text + padding(text, widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const count = rows.length === 1 ? '(1 row)' : `(${rows.length} rows)`;
  return [paint('bold', header), rule, ...lines, count];
}
