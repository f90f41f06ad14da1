import { stateOf } from '../../../fold/tree.js';
import { problem } from '../../../problems/problem.js';
import type { VerbOf } from '../verb.js';

/** A unit gets another name, or another spelling of its name for display. */
export const rename: VerbOf<'rename'> = {
  texts: { name: 'name', displayName: 'name' },
  fact: ({ unit, name, displayName }, point) => ({
    type: 'UnitRenamed',
    data: { unit: point.changed(unit, 'unit'), name, displayName },
  }),
  factProblems: ({ unit, name, displayName }, { eve, at }) => {
    const state = stateOf(eve, unit);
    const same = state?.name === name && state.displayName === displayName;
    return same ? [problem('SAME_NAME', [name], { path: at('name'), units: [unit] })] : [];
  },
};
