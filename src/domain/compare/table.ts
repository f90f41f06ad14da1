/** The comparison table (新旧対照表): both trees in their own order, side by side. */

import type { UnitId } from '../words/event.js';
import { alignedInSteps, type Pair } from './alignment.js';
import type { ChangeKind } from './changeKind.js';
import { type Join, joinsFrom } from './joined/joins.js';
import { reachedBy, walkFrom } from './joined/ways.js';
import type { UnitChange } from './unitChange.js';

export interface TableRow {
  before?: UnitId;
  after?: UnitId;
  /** The entry that says what happened to the unit; absent: nothing. */
  change?: UnitChange;
}

/** A unit of a tree, with the number of units above it. */
export interface Line {
  unit: UnitId;
  depth: number;
}

/** `before` and `after` are the two trees depth first. docs/rules.md says which units share a row. */
export function tableOf(before: Line[], after: Line[], joins: Join[], changes: UnitChange[]): TableRow[] {
  const changeOf = changesByUnit(changes);
  const row = (old?: Line, now?: Line): TableRow => ({
    before: old?.unit,
    after: now?.unit,
    change: changeOf.get(now?.unit ?? old?.unit ?? '') ?? changeOf.get(old?.unit ?? ''),
  });
  const rows: TableRow[] = [];
  let i = 0;
  let k = 0;
  const pairs = alignedInSteps([...itselfSteps(before, after, changeOf), ...heirSteps(before, after, joins)]);
  for (const [old, now] of [...pairs, [before.length, after.length] as const]) {
    while (i < old) rows.push(row(before[i++]));
    while (k < now) rows.push(row(undefined, after[k++]));
    if (i < before.length && k < after.length) rows.push(row(before[i++], after[k++]));
  }
  return rows;
}

const changesByUnit = (changes: UnitChange[]): Map<UnitId, UnitChange> =>
  new Map(changes.flatMap((change) => [...change.before, ...change.after].map((unit) => [unit, change])));

/**
 * A unit beside itself. At the same depth first, from the top down; there a unit that did not change comes before one
 * that changed, and one that kept its place before one that moved or was reordered.
 */
function itselfSteps(before: Line[], after: Line[], changeOf: Map<UnitId, UnitChange>): Pair[][] {
  const places = placesOf(after);
  return inSteps(
    before.flatMap(({ unit, depth }, i) => {
      const k = places.get(unit);
      if (k === undefined) return [];
      const rank = after[k]!.depth === depth ? changeRank(changeOf.get(unit)?.kinds ?? []) : 3;
      return [{ step: [Number(rank === 3), depth, rank], pair: [i, k] as const }];
    }),
  );
}

function changeRank(kinds: ChangeKind[]): number {
  if (kinds.every((kind) => kind === 'CARRIED')) return 0;
  return kinds.includes('TRANSFERRED') || kinds.includes('REORDERED') ? 2 : 1;
}

/** A unit that ended beside an heir. At the same depth first, from the top down. */
function heirSteps(before: Line[], after: Line[], joins: Join[]): Pair[][] {
  const places = placesOf(after);
  const from = joinsFrom(joins);
  return inSteps(
    before.flatMap(({ unit, depth }, i) => {
      if (places.has(unit)) return [];
      return [...reachedBy(walkFrom(unit, from))].flatMap((heir) => {
        const k = places.get(heir);
        if (k === undefined) return [];
        return [{ step: [Number(after[k]!.depth !== depth), depth], pair: [i, k] as const }];
      });
    }),
  );
}

const placesOf = (lines: Line[]) => new Map(lines.map(({ unit }, place) => [unit, place]));

/** The pairs of each step, in the order of the steps. */
function inSteps(pairs: { step: number[]; pair: Pair }[]): Pair[][] {
  const steps = new Map<string, { step: number[]; pairs: Pair[] }>();
  for (const { step, pair } of pairs) {
    const known = steps.get(step.join());
    if (known) known.pairs.push(pair);
    else steps.set(step.join(), { step, pairs: [pair] });
  }
  return [...steps.values()].sort((a, b) => compareSteps(a.step, b.step)).map((one) => one.pairs);
}

function compareSteps(a: number[], b: number[]): number {
  const i = a.findIndex((value, place) => value !== b[place]);
  return i === -1 ? 0 : a[i]! - b[i]!;
}
