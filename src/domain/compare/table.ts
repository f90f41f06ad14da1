/** The comparison table (新旧対照表): both trees in their own order, side by side. */

import type { UnitId } from '../words/event.js';
import type { ChangeKind } from './changeKind.js';
import type { UnitChange } from './compare.js';
import type { Join } from './joins.js';

export interface TableRow {
  before?: UnitId;
  after?: UnitId;
  kinds: ChangeKind[];
}

/**
 * `before` and `after` are the two trees depth first. A unit and itself, or its heir, share a row where that keeps
 * both orders; of all such ways one with the most shared rows is taken.
 */
export function tableOf(before: UnitId[], after: UnitId[], joins: Join[], changes: UnitChange[]): TableRow[] {
  const kinds = kindsByUnit(changes);
  const row = (old?: UnitId, now?: UnitId): TableRow => ({
    before: old,
    after: now,
    kinds: kinds.get(now ?? old ?? '') ?? kinds.get(old ?? '') ?? [],
  });
  const rows: TableRow[] = [];
  let i = 0;
  let k = 0;
  for (const [old, now] of [...aligned(before, after, joins), [before.length, after.length] as const]) {
    while (i < old) rows.push(row(before[i++]));
    while (k < now) rows.push(row(undefined, after[k++]));
    if (i < before.length && k < after.length) rows.push(row(before[i++], after[k++]));
  }
  return rows;
}

function kindsByUnit(changes: UnitChange[]): Map<UnitId, ChangeKind[]> {
  return new Map(
    changes.flatMap(({ before, after, kinds }) => [...before, ...after].map((unit) => [unit, kinds])),
  );
}

/**
 * The longest sequence of pairs of places that rises on both sides. The pairs come by their first place, and for one
 * first place by falling second place, so that a longest rising sequence of second places takes each place once.
 */
function aligned(before: UnitId[], after: UnitId[], joins: Join[]): [number, number][] {
  const places = new Map(after.map((unit, k) => [unit, k]));
  const heirs = new Map<UnitId, UnitId[]>();
  for (const { from, to } of joins) heirs.set(from, [...(heirs.get(from) ?? []), to]);

  interface Pair {
    i: number;
    k: number;
    previous?: Pair;
  }
  const ends: Pair[] = [];
  before.forEach((unit, i) => {
    const candidates = places.has(unit) ? [unit] : (heirs.get(unit) ?? []);
    const falling = candidates.flatMap((heir) => places.get(heir) ?? []).sort((a, b) => b - a);
    for (const k of falling) {
      const length = firstNotBelow(ends, k);
      ends[length] = { i, k, previous: ends[length - 1] };
    }
  });
  const pairs: [number, number][] = [];
  for (let pair = ends.at(-1); pair; pair = pair.previous) pairs.push([pair.i, pair.k]);
  return pairs.reverse();
}

function firstNotBelow(ends: { k: number }[], k: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]!.k < k) low = middle + 1;
    else high = middle;
  }
  return low;
}
