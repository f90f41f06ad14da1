/** The duties of a unit together with those of all units below it. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import type { Day } from '../../domain/words/day.js';
import type { UnitId } from '../../domain/words/event.js';
import { inOrder, type Tree } from '../units/tree.js';
import { type HoldingRow, holdingsOn } from './holdings.js';

/** All holdings at a moment, by the unit that holds them; those of one unit by the name of the duty. */
export type HoldingsByUnit = ReadonlyMap<UnitId, HoldingRow[]>;

export async function holdingsByUnitOn(
  db: Kysely<Tables>,
  keys: readonly { organization: number; date: Day; revision: number }[],
): Promise<HoldingsByUnit[]> {
  const lists = await holdingsOn(db, keys);
  return lists.map((rows) => {
    const byUnit = new Map<UnitId, HoldingRow[]>();
    for (const row of rows.toSorted(byName)) {
      const ofUnit = byUnit.get(row.unit);
      if (ofUnit) ofUnit.push(row);
      else byUnit.set(row.unit, [row]);
    }
    return byUnit;
  });
}

/** By code points, which no version of a collation changes; two duties of one name stay in the order of their holdings. */
const byName = (a: HoldingRow, b: HoldingRow) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** The holdings of a unit and of all units below it, in the order of the establishment, then by name. */
export function holdingsBelow(tree: Tree, byUnit: HoldingsByUnit, unit: UnitId): HoldingRow[] {
  const { rows, part } = inTree(tree, byUnit);
  return rows.slice(...(part.get(unit) ?? [0, 0]));
}

interface HoldingsInTree {
  /** In the order of the establishment of their holders. */
  rows: HoldingRow[];
  /** Where in `rows` those of a unit and of all units below it begin and end. */
  part: ReadonlyMap<UnitId, [begin: number, end: number]>;
}

const made = new WeakMap<HoldingsByUnit, HoldingsInTree>();

/** Made once for a moment: each of ten thousand units may be asked for the duties of all below it. */
function inTree(tree: Tree, byUnit: HoldingsByUnit): HoldingsInTree {
  const known = made.get(byUnit);
  if (known) return known;
  const rows: HoldingRow[] = [];
  const part = new Map<UnitId, [number, number]>();
  const units = inOrder(tree);
  for (const { unit } of units) {
    const begin = rows.length;
    rows.push(...(byUnit.get(unit) ?? []));
    part.set(unit, [begin, rows.length]);
  }
  // From the last one back: all units below a unit are complete before it ends with the last of them.
  for (const { unit, parent } of units.toReversed()) {
    const above = parent === null ? undefined : part.get(parent);
    if (above) above[1] = Math.max(above[1], part.get(unit)?.[1] ?? 0);
  }
  const found = { rows, part };
  made.set(byUnit, found);
  return found;
}
