/** The ribbons of a comparison: from what was to what became of it, what ends, what begins, and duties that moved. */
import type { ChangeKind } from '../ask/questions/enums.generated.js';
import type { Other } from './others.js';
import type { Change, Row } from './rows.js';

export interface Ribbon {
  /** The places of the two rows, from 0. One of them is absent where a unit ended or began without another. */
  from?: number;
  to?: number;
  /** A change of units; absent: a duty moved. */
  kind?: ChangeKind;
  /** Of several units into one, or of one into several. */
  isShared: boolean;
}

export function ribbonsOf(
  rows: readonly Row[],
  changes: readonly Change[],
  others: readonly Other[] = [],
): Ribbon[] {
  const placesOn = (side: 'before' | 'after') =>
    new Map(rows.flatMap((row, i): [string, number][] => (row[side] ? [[row[side].unitId, i]] : [])));
  const [left, right] = [placesOn('before'), placesOn('after')];
  const shown = new Set(rows.flatMap(({ change }) => change ?? []));
  const ofUnits = changes.flatMap((change, i): Ribbon[] => {
    if (!shown.has(i)) return [];
    const { before, after } = change;
    const kindAt = (place: number | undefined) => rows[place ?? -1]?.kinds[0] ?? 'CARRIED';
    if (after.length === 0)
      return placed(before, left).map((from) => ({ from, kind: kindAt(from), isShared: false }));
    if (before.length === 0)
      return placed(after, right).map((to) => ({ to, kind: kindAt(to), isShared: false }));
    const isShared = before.length > 1 || after.length > 1;
    return placed(before, left).flatMap((from) =>
      placed(after, right).map((to): Ribbon => ({ from, to, kind: kindAt(to), isShared })),
    );
  });
  const ofDuties = others.flatMap(({ kind, from, to }): Ribbon[] =>
    kind === 'dutyMoves'
      ? placed(ids(from), left).flatMap((a) =>
          placed(ids(to), right).map((b): Ribbon => ({ from: a, to: b, isShared: false })),
        )
      : [],
  );
  return [...ofUnits, ...ofDuties];
}

const ids = (units: readonly string[]) => units.map((unitId) => ({ unitId }));
const placed = (units: readonly { unitId: string }[], places: ReadonlyMap<string, number>) =>
  units.flatMap(({ unitId }) => places.get(unitId) ?? []);

/** The path of a ribbon between two edges; `places`: the middle of each row. What ends or begins goes half of the way. */
export function pathOf({ from, to }: Ribbon, places: readonly number[], width: number): string | undefined {
  const [a, b] = [places[from ?? -1], places[to ?? -1]];
  const half = width / 2;
  if (a !== undefined && b !== undefined) return `M0,${a} C${half},${a} ${half},${b} ${width},${b}`;
  if (a !== undefined) return `M0,${a} H${half}`;
  return b === undefined ? undefined : `M${half},${b} H${width}`;
}
