import { emptyList } from '../shapes.js';
import type { VerbOf } from '../verb.js';
import { createdUnit } from './createdUnit.js';

/** New units begin out of one unit, which ends or lives on. */
export const split: VerbOf<'split'> = {
  newUnits: ({ into }) => into.map((unit, i) => ({ unit, field: `into[${i}]` })),
  shapeProblems: ({ into }, at) => emptyList(into, at('into')),
  fact: ({ unit, keep = false, into }, point) => ({
    type: 'UnitSplit',
    data: {
      unit: point.changed(unit, 'unit'),
      keep,
      into: into.map((newUnit, i) => createdUnit(newUnit, `into[${i}]`, point)),
    },
  }),
};
