import type { VerbOf } from '../verb.js';
import { anchorAt, parentAt } from './createdUnit.js';

/** A unit that ended exists again under its id: where it last was and as it was last called, unless this says otherwise. */
export const reinstate: VerbOf<'reinstate'> = {
  texts: { name: 'name' },
  fact: ({ unit, under, after, name }, point) => ({
    type: 'UnitReinstated',
    data: {
      unit: point.ended(unit, 'unit'),
      parent: parentAt(under, 'under', point) ?? undefined,
      after: anchorAt(after, 'after', point),
      name,
    },
  }),
};
