/** Which rows of a comparison are shown: those of a kind, of a part, and what they need to be understood. */
import type { ChangeKind } from '../ask/questions/enums.generated.js';
import { type Row, unitsOf, withFirst } from './rows.js';

export interface Filter {
  kind?: ChangeKind;
  /** A unit: the rows of it and of all units below it. */
  under?: string;
  /** Rows on which nothing changed, as well. */
  withUnchanged: boolean;
  /** Units that are shown though they did not change: duties or posts of theirs did. */
  touched?: ReadonlySet<string>;
}

/**
 * The rows that changed, and what is above them. What a part gave away or received is shown on both sides of its
 * ribbon, so also the rows of other parts that share a change with one of its rows.
 */
export function filtered(rows: readonly Row[], filter: Filter): Row[] {
  const { kind, under, withUnchanged, touched } = filter;
  const isInPart = ({ within }: Row) => under === undefined || within.includes(under);
  const changed = rows.filter(
    (row) => row.kinds.length > 0 && isInPart(row) && (kind === undefined || row.kinds.includes(kind)),
  );
  const wanted = new Set(changed);
  const changes = new Set(changed.flatMap(({ change }) => change ?? []));
  const isWanted = (row: Row) =>
    wanted.has(row) ||
    (row.change !== undefined && changes.has(row.change)) ||
    (isInPart(row) && withUnchanged && kind === undefined) ||
    (touched !== undefined && unitsOf(row).some((unit) => touched.has(unit)));
  return withFirst(withAbove(rows, isWanted));
}

function withAbove(rows: readonly Row[], isWanted: (row: Row) => boolean): Row[] {
  const kept = new Set<Row>();
  const above: Row[] = [];
  for (const row of rows) {
    above.length = Math.min(above.length, row.depth);
    if (isWanted(row)) for (const one of [...above, row]) kept.add(one);
    above[row.depth] = row;
  }
  return rows.filter((row) => kept.has(row));
}

export interface Part {
  unitId: string;
  name: string;
  depth: number;
}

/** The units by which a comparison can be filtered: those at the top, and those below them that have units of their own. */
export function partsOf(rows: readonly Row[]): Part[] {
  return rows.flatMap((row, i): Part[] => {
    const unit = row.after ?? row.before;
    const hasChildren = (rows[i + 1]?.depth ?? 0) > row.depth;
    if (!unit || (row.depth > 0 && !hasChildren)) return [];
    return [{ unitId: unit.unitId, name: unit.displayName, depth: row.depth }];
  });
}
