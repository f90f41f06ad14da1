/** The rows of the table of old and new (新旧対照表), each with the change that it belongs to. */
import type { ChangeKind } from '../ask/questions/enums.generated.js';

export interface Side {
  unitId: string;
  displayName: string;
  kind: string;
}

export interface TableRow {
  depth: number;
  kinds: ChangeKind[];
  before: Side | null;
  after: Side | null;
}

export interface Change {
  before: { unitId: string }[];
  after: { unitId: string }[];
}

export interface Row extends TableRow {
  /** Its place in the whole table. */
  at: number;
  /** The unit at the top of its branch. */
  root: string;
  /** The units of its row and of the rows above it, on both sides. */
  within: readonly string[];
  /** The place of its change in the list of changes. */
  change?: number;
  /** It is the first row of that change among the rows that are shown. */
  isFirst: boolean;
}

export function rowsOf(table: readonly TableRow[], changes: readonly Change[]): Row[] {
  const byUnit = (side: 'before' | 'after') =>
    new Map(changes.flatMap((change, i) => change[side].map(({ unitId }): [string, number] => [unitId, i])));
  const [before, after] = [byUnit('before'), byUnit('after')];
  const above: (readonly string[])[] = [];
  let root = '';
  const rows = table.map((row, at): Row => {
    // A part of the table begins below the top.
    if (row.depth === 0 || at === 0) root = (row.after ?? row.before)?.unitId ?? '';
    const within = [...new Set([...(above[row.depth - 1] ?? []), ...unitsOf(row)])];
    above.length = row.depth;
    above[row.depth] = within;
    const change =
      row.kinds.length === 0
        ? undefined
        : ((row.after && after.get(row.after.unitId)) ??
          (row.before ? before.get(row.before.unitId) : undefined));
    return { ...row, at, root, within, change, isFirst: false };
  });
  return withFirst(rows);
}

export const unitsOf = ({ before, after }: Pick<Row, 'before' | 'after'>): string[] =>
  [after, before].flatMap((side) => (side ? [side.unitId] : []));

/** Marks the first row of each change: its sentence is written there, and only there. */
export function withFirst(rows: readonly Row[]): Row[] {
  const seen = new Set<number>();
  return rows.map((row) => {
    const isFirst = row.change !== undefined && !seen.has(row.change);
    if (row.change !== undefined) seen.add(row.change);
    return isFirst === row.isFirst ? row : { ...row, isFirst };
  });
}
