import { problem } from '../../../problems/problem.js';
import { emptyList, oneOfTwo } from '../shapes.js';
import type { VerbOf } from '../verb.js';
import { createdUnit } from './createdUnit.js';
import { repeatedUnits } from './repeatedUnits.js';

/** Units end and go into one: a new one, or one that exists on that day. */
export const merge: VerbOf<'merge'> = {
  newUnits: ({ intoNew }) => (intoNew ? [{ unit: intoNew, field: 'intoNew' }] : []),
  shapeProblems: ({ units, into, intoNew }, at) => [
    ...emptyList(units, at('units')),
    ...oneOfTwo({ into, intoNew }, at()),
  ],
  fact: ({ units, into, intoNew }, point) => {
    const created = intoNew && createdUnit(intoNew, 'intoNew', point);
    return {
      type: 'UnitsMerged',
      data: {
        units: units.map((text, i) => point.changed(text, `units[${i}]`)),
        into: created?.unit ?? point.living(into ?? '', 'into'),
        created,
      },
    };
  },
  factProblems: ({ units, into }, context) => [
    ...repeatedUnits(units, context),
    ...units.flatMap((unit, i) =>
      unit === into
        ? [
            problem('MERGED_INTO_ITSELF', [context.label(unit)], {
              path: context.at(`units[${i}]`),
              units: [unit],
            }),
          ]
        : [],
    ),
  ],
};
