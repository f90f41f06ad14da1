import type { UnitId } from '../words/event.js';
import type { ChangeKind } from './changeKind.js';

/** One entry: units joined by succession, or one unit that differs. */
export interface UnitChange {
  kinds: ChangeKind[];
  /** Those of its units that exist at the first moment, and at the second; each in the order of its tree. */
  before: UnitId[];
  after: UnitId[];
  /** The units whose events caused it: its own, those that existed only in between, and the ancestors it moved with. */
  units: UnitId[];
}

/** The entry of one unit that exists at both moments. `others`: whose events caused it too. */
export function changeOfUnit(unit: UnitId, kinds: ChangeKind[], others: readonly UnitId[]): UnitChange {
  const itself = [unit];
  const units = others.length === 0 ? itself : distinct([unit, ...others]);
  return { kinds, before: itself, after: itself, units };
}

/** Most lists are short, and a set for each of thousands takes longer than all else of an entry. */
const distinct = (units: UnitId[]): UnitId[] =>
  units.length <= 8 ? units.filter((unit, i) => units.indexOf(unit) === i) : [...new Set(units)];
