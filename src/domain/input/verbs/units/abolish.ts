import type { VerbOf } from '../verb.js';

/** A unit ends; others may replace it. */
export const abolish: VerbOf<'abolish'> = {
  fact: ({ unit, replacedBy }, point) => ({
    type: 'UnitAbolished',
    data: {
      unit: point.changed(unit, 'unit'),
      replacedBy: replacedBy?.map((text, i) => point.living(text, `replacedBy[${i}]`)),
    },
  }),
};
