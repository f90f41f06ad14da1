/** What differs between two whole trees, found in their columns: without a statement, and without an object for each unit. */
import type { UnitId } from '../../../domain/words/event.js';
import type { UnitsInOrder } from '../../units/tree.js';
import type { UnitColumns } from '../../units/whole/columns.js';

export interface Differing {
  /** Units that differ in more than their order. */
  units: UnitId[];
  /** Above units that are in another order; '' for the top. */
  parents: (UnitId | '')[];
}

export function differingIn(from: UnitsInOrder, to: UnitsInOrder): Differing {
  const [a, b] = [from.columns, to.columns];
  const units: UnitId[] = [];
  const parents = new Set<UnitId | ''>();
  /** Under each unit of the first tree the last of its units so far that the second has under it too; at the end, at the top. */
  const last = new Int32Array(a.units.length + 1).fill(-1);
  const had = new Uint8Array(a.units.length);
  for (let after = 0; after < b.units.length; after++) {
    const unit = b.units[after]!;
    const before = from.placeOf(unit);
    if (before === undefined) {
      units.push(unit);
      continue;
    }
    had[before] = 1;
    if (!haveSameParent(a, before, b, after)) {
      units.push(unit);
      continue;
    }
    if (!areAlike(a, before, b, after)) units.push(unit);
    const above = a.parents[before]!;
    const list = above < 0 ? a.units.length : above;
    if (before < last[list]!) parents.add(above < 0 ? '' : a.units[above]!);
    last[list] = before;
  }
  for (let place = 0; place < a.units.length; place++) if (had[place] === 0) units.push(a.units[place]!);
  return { units, parents: [...parents] };
}

function haveSameParent(a: UnitColumns, before: number, b: UnitColumns, after: number): boolean {
  const [one, other] = [a.parents[before]!, b.parents[after]!];
  return one < 0 || other < 0 ? one === other : a.units[one] === b.units[other];
}

const areAlike = (a: UnitColumns, before: number, b: UnitColumns, after: number): boolean =>
  a.names[before] === b.names[after] &&
  a.kinds[before] === b.kinds[after] &&
  displayNameAt(a, before) === displayNameAt(b, after);

const displayNameAt = ({ names, displayNames }: UnitColumns, place: number) =>
  displayNames[place] ?? names[place];
