import type { VerbOf } from '../verb.js';
import { anchorAt } from './createdUnit.js';

/** A unit gets another place among its siblings. */
export const reorder: VerbOf<'reorder'> = {
  fact: ({ unit, after }, point) => ({
    type: 'UnitReordered',
    data: { unit: point.changed(unit, 'unit'), after: anchorAt(after, 'after', point) ?? '' },
  }),
};
