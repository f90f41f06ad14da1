/** The rows of a comparison table on which something differs, with the rows above them. */
import type { TableRow } from '../../../domain/compare/table.js';
import type { UnitId } from '../../../domain/words/event.js';
import type { Differences } from './differences.js';

export interface RowInTrees extends TableRow {
  /** The number of units above it: on the right side, or on the left if the right side is empty. */
  depth: number;
}

/** `touched`: units whose rows are kept even if the units themselves did not change. */
export function changedRows(rows: RowInTrees[], touched: Set<UnitId>): RowInTrees[] {
  const kept = new Set<RowInTrees>();
  const above: RowInTrees[] = [];
  for (const row of rows) {
    above.length = Math.min(above.length, row.depth);
    if (row.change || touched.has(row.before ?? '') || touched.has(row.after ?? '')) {
      for (const one of [...above, row]) kept.add(one);
    }
    above[row.depth] = row;
  }
  return rows.filter((row) => kept.has(row));
}

/** The units whose duties, posts or oversight changed. */
export async function unitsBesideChanges(differences: Differences): Promise<Set<UnitId>> {
  const { transfers, holders, posts, oversight } = differences;
  const found = await Promise.all([transfers(), holders(), posts(), oversight()]);
  const [moved, held, changed, overseen] = found;
  return new Set([
    ...moved.flatMap(({ from, to }) => [...from, ...to]),
    ...held.flatMap(({ before, after }) => [...before, ...after]),
    ...changed.flatMap(({ before, after }) => [before?.unit ?? '', after?.unit ?? '']),
    ...overseen.map(({ unit }) => unit),
  ]);
}
