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
  /** The unit at the top of its branch. */
  root: string;
  /** The place of its change in the list of changes. */
  change?: number;
  /** It is the first row of that change. */
  isFirst: boolean;
}

export function rowsOf(table: readonly TableRow[], changes: readonly Change[]): Row[] {
  const byUnit = (side: 'before' | 'after') =>
    new Map(changes.flatMap((change, i) => change[side].map(({ unitId }): [string, number] => [unitId, i])));
  const [before, after] = [byUnit('before'), byUnit('after')];
  const seen = new Set<number>();
  let root = '';
  return table.map((row) => {
    if (row.depth === 0) root = (row.after ?? row.before)?.unitId ?? '';
    const change =
      row.kinds.length === 0
        ? undefined
        : ((row.after && after.get(row.after.unitId)) ??
          (row.before ? before.get(row.before.unitId) : undefined));
    const isFirst = change !== undefined && !seen.has(change);
    if (change !== undefined) seen.add(change);
    return { ...row, root, change, isFirst };
  });
}

export interface Filter {
  kind?: ChangeKind;
  /** The unit at the top of the branch. */
  root?: string;
  /** Rows on which nothing changed, as well. */
  withUnchanged: boolean;
}

/** The rows to show: those that changed, and what they stand under. */
export function filtered(rows: readonly Row[], { kind, root, withUnchanged }: Filter): Row[] {
  const inPart = rows.filter((row) => root === undefined || row.root === root);
  const isWanted = ({ kinds }: Row) => (kind === undefined ? kinds.length > 0 : kinds.includes(kind));
  if (withUnchanged && kind === undefined) return inPart;
  const kept = new Set<Row>();
  const above: Row[] = [];
  for (const row of inPart) {
    above.length = Math.min(above.length, row.depth);
    if (isWanted(row)) for (const one of [...above, row]) kept.add(one);
    above[row.depth] = row;
  }
  return inPart.filter((row) => kept.has(row));
}

export interface Ribbon {
  /** The places of the two rows, from 0. */
  from: number;
  to: number;
  kind: ChangeKind;
  change: number;
}

/** From each unit of the old side to what became of it, where that is in another row or more than one. */
export function ribbonsOf(rows: readonly Row[], changes: readonly Change[]): Ribbon[] {
  const placesOn = (side: 'before' | 'after') =>
    new Map(rows.flatMap((row, i): [string, number][] => (row[side] ? [[row[side].unitId, i]] : [])));
  const [left, right] = [placesOn('before'), placesOn('after')];
  return changes.flatMap((change, i) =>
    change.before.flatMap((old) =>
      change.after.flatMap((young): Ribbon[] => {
        const [from, to] = [left.get(old.unitId), right.get(young.unitId)];
        if (from === undefined || to === undefined) return [];
        const kind = rows[to]?.kinds[0] ?? 'CARRIED';
        return [{ from, to, kind, change: i }];
      }),
    ),
  );
}
