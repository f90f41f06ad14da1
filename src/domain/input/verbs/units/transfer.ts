import { stateOf } from '../../../fold/tree.js';
import { problem } from '../../../problems/problem.js';
import type { VerbOf } from '../verb.js';
import { anchorAt, parentAt } from './createdUnit.js';

/** A unit moves with everything below it, and may get another name and kind on the way. */
export const transfer: VerbOf<'transfer'> = {
  texts: { name: 'name', kind: 'name' },
  fact: ({ unit, under, after, name, kind }, point) => ({
    type: 'UnitTransferred',
    data: {
      unit: point.changed(unit, 'unit'),
      parent: parentAt(under, 'under', point),
      after: anchorAt(after, 'after', point),
      name,
      kind,
    },
  }),
  factProblems: ({ unit, parent, name, kind }, { eve, at, label }) => {
    const state = stateOf(eve, unit);
    return [
      ...(state?.parent === parent
        ? [problem('SAME_PARENT', [label(unit)], { severity: 'WARNING', path: at(), units: [unit] })]
        : []),
      ...(name !== undefined && state?.name === name
        ? [problem('SAME_NAME', [name], { path: at('name'), units: [unit] })]
        : []),
      ...(kind !== undefined && state?.kind === kind
        ? [problem('SAME_KIND', [kind], { path: at('kind'), units: [unit] })]
        : []),
    ];
  },
};
