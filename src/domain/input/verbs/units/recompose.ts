import { problem } from '../../../problems/problem.js';
import { emptyList } from '../shapes.js';
import type { VerbOf } from '../verb.js';
import { createdUnit } from './createdUnit.js';
import { repeatedUnits } from './repeatedUnits.js';

/** New units begin out of several, which end or live on. `sources` of a new unit says out of which. */
export const recompose: VerbOf<'recompose'> = {
  newUnits: ({ into }) => into.map((unit, i) => ({ unit, field: `into[${i}]` })),
  shapeProblems: ({ units, keep = [], into }, at) => [
    ...emptyList(units, at('units')),
    ...(keep.length === 0 ? emptyList(into, at('into')) : []),
  ],
  fact: ({ units, keep = [], into }, point) => ({
    type: 'UnitsRecomposed',
    data: {
      units: units.map((text, i) => point.changed(text, `units[${i}]`)),
      keep: keep.map((text, i) => point.changed(text, `keep[${i}]`)),
      into: into.map((newUnit, i) => ({
        ...createdUnit(newUnit, `into[${i}]`, point),
        sources: newUnit.sources?.map((text, k) => point.changed(text, `into[${i}].sources[${k}]`)),
      })),
    },
  }),
  factProblems: ({ units, keep, into }, context) => {
    const { at, label } = context;
    const among = (code: 'KEPT_IS_NO_SOURCE' | 'SOURCE_NOT_AMONG_UNITS', unit: string, field: string) =>
      units.includes(unit) ? [] : [problem(code, [label(unit)], { path: at(field), units: [unit] })];
    return [
      ...repeatedUnits(units, context),
      ...keep.flatMap((unit, i) => among('KEPT_IS_NO_SOURCE', unit, `keep[${i}]`)),
      ...into.flatMap(({ sources = [] }, i) =>
        sources.flatMap((unit, k) => among('SOURCE_NOT_AMONG_UNITS', unit, `into[${i}].sources[${k}]`)),
      ),
    ];
  },
};
