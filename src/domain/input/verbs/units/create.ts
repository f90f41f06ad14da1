import { problem } from '../../../problems/problem.js';
import type { VerbOf } from '../verb.js';
import { createdUnit } from './createdUnit.js';

/** A unit begins, perhaps out of units that live on or out of another body. */
export const create: VerbOf<'create'> = {
  newUnits: ({ unit }) => [{ unit, field: 'unit' }],
  texts: { fromOutside: 'name' },
  fact: ({ unit, from, fromOutside }, point) => ({
    type: 'UnitCreated',
    data: {
      ...createdUnit(unit, 'unit', point),
      from: from?.map((text, i) => point.changed(text, `from[${i}]`)),
      fromOutside,
    },
  }),
  factProblems: ({ unit, name }, { at }) =>
    name.includes('/')
      ? [problem('SLASH_IN_NAME', [name], { severity: 'WARNING', path: at('unit.name'), units: [unit] })]
      : [],
};
