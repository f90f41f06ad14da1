/** Which stored row was edited from which expected one. */
import { equal } from '../domain/words/equal.js';
import { textOf } from '../projections/rows/foldedRows.js';
import type { Row } from '../projections/rows/projection.js';
import { type ProjectionTable, ROW_KEYS } from '../projections/rows/tables.js';

/** Only `stored`: a row too many. Only `expected`: a missing row. Both: a row that was edited. */
export interface DifferingRow {
  stored?: Row;
  expected?: Row;
}

/** The rows in which one column differs are pairs, whichever column; then the most similar rows about the same. */
export function pairRows(table: ProjectionTable, stored: Row[], expected: Row[]): DifferingRow[] {
  const left = { stored: new Set(stored), expected: new Set(expected) };
  const pairs: DifferingRow[] = [];
  const pair = (one: Row, other: Row | undefined) => {
    if (!other) return;
    left.stored.delete(one);
    left.expected.delete(other);
    pairs.push({ stored: one, expected: other });
  };
  for (const column of Object.keys(stored[0] ?? {})) {
    const candidates = grouped(left.expected, (row) => textOf({ ...row, [column]: null }));
    for (const row of left.stored) pair(row, candidates.get(textOf({ ...row, [column]: null }))?.pop());
  }
  const [about] = ROW_KEYS[table];
  const candidates = grouped(left.expected, (row) => String(row[about]));
  for (const row of left.stored) {
    const group = candidates.get(String(row[about])) ?? [];
    const best = mostSimilar(row, group);
    if (best) group.splice(group.indexOf(best), 1);
    pair(row, best);
  }
  return [
    ...pairs,
    ...[...left.stored].map((row) => ({ stored: row })),
    ...[...left.expected].map((row) => ({ expected: row })),
  ];
}

/** The columns in which two rows differ. */
export const differingColumns = (stored: Row, expected: Row): string[] =>
  Object.keys(stored).filter((column) => !equal(stored[column], expected[column]));

function grouped(rows: Iterable<Row>, key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** Undefined if at least half of the columns differ from each of them: then nothing shows that one became the other. */
function mostSimilar(row: Row, candidates: Row[]): Row | undefined {
  let best: { row: Row; differences: number } | undefined;
  for (const candidate of candidates) {
    const differences = differingColumns(row, candidate).length;
    if (differences < (best?.differences ?? Object.keys(row).length / 2))
      best = { row: candidate, differences };
  }
  return best?.row;
}
