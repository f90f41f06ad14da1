/** Parts of the facts that create or place units. */
import type { NewUnit, UnitRef } from '../../../words/change.js';
import type { Anchor, CreatedUnit, Parent } from '../../../words/event.js';
import type { Pointers } from '../../pointers.js';

/** The new unit that is described in this field. */
export function createdUnit(unit: NewUnit, field: string, point: Pointers): CreatedUnit {
  return {
    unit: point.newUnit(field),
    name: unit.name,
    displayName: unit.displayName,
    kind: unit.kind,
    parent: parentAt(unit.under, `${field}.under`, point),
    after: anchorAt(unit.after, `${field}.after`, point),
  };
}

/** Absent: at the top. */
export const parentAt = (under: UnitRef | undefined, field: string, point: Pointers): Parent =>
  under === undefined ? null : point.living(under, field);

/** Absent: last among its siblings. '': first. */
export function anchorAt(after: UnitRef | undefined, field: string, point: Pointers): Anchor | undefined {
  return after === undefined || after === '' ? after : point.living(after, field);
}
