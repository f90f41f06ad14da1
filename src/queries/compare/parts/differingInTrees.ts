/** What differs between two whole trees, found in their columns: without a statement, and without an object for each unit. */
import type { UnitId } from '../../../domain/words/event.js';
import type { UnitColumns } from '../../units/whole/columns.js';
import type { Counterparts } from './counterparts.js';

export interface Differing {
  /** Units that differ in more than their order. */
  units: UnitId[];
  /** Those of them that exist at one moment alone. */
  only: { from: UnitId[]; to: UnitId[] };
  /** Above units that are in another order; '' for the top. */
  parents: (UnitId | '')[];
}

export function differingIn({ from, to, inFrom, inTo }: Counterparts): Differing {
  const [a, b] = [from.columns, to.columns];
  const units: UnitId[] = [];
  const parents = new Set<UnitId | ''>();
  /** Under each unit of the first tree the last of its units so far that the second has under it too; at the end, at the top. */
  const last = new Int32Array(a.units.length + 1).fill(-1);
  for (let after = 0; after < inFrom.length; after++) {
    const before = inFrom[after]!;
    if (before < 0) continue;
    const above = a.parents[before]!;
    const isUnderTheSame = isSame(above, b.parents[after]!, inFrom);
    if (!isUnderTheSame || !areAlike(a, before, b, after)) units.push(b.units[after]!);
    if (!isUnderTheSame) continue;
    const list = above < 0 ? a.units.length : above;
    if (before < last[list]!) parents.add(above < 0 ? '' : a.units[above]!);
    last[list] = before;
  }
  const only = { from: without(a.units, inTo), to: without(b.units, inFrom) };
  return { units: [...units, ...only.from, ...only.to], only, parents: [...parents] };
}

/** Whether two places above the same unit are those of one unit, or both are the top (−1). */
const isSame = (before: number, after: number, inFrom: Int32Array): boolean =>
  before < 0 || after < 0 ? before === after : before === inFrom[after];

/** The units that the other tree does not have. */
function without(units: readonly UnitId[], counterparts: Int32Array): UnitId[] {
  const found: UnitId[] = [];
  for (let place = 0; place < units.length; place++) if (counterparts[place]! < 0) found.push(units[place]!);
  return found;
}

const areAlike = (a: UnitColumns, before: number, b: UnitColumns, after: number): boolean =>
  a.names[before] === b.names[after] &&
  a.kinds[before] === b.kinds[after] &&
  displayNameAt(a, before) === displayNameAt(b, after);

const displayNameAt = ({ names, displayNames }: UnitColumns, place: number) =>
  displayNames[place] ?? names[place];
