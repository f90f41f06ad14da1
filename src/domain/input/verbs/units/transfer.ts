import { stateOf } from '../../../fold/tree.js';
import { problem } from '../../../problems/problem.js';
import type { UnitId } from '../../../words/event.js';
import type { Pointers } from '../../pointers.js';
import type { VerbOf } from '../verb.js';
import { anchorAt, parentAt } from './createdUnit.js';

/** A unit moves with everything below it, and may get another name and kind on the way. */
export const transfer: VerbOf<'transfer'> = {
  texts: { name: 'name', kind: 'name' },
  fact: ({ unit: text, under, after, name, kind }, point) => {
    const unit = point.changed(text, 'unit');
    return {
      type: 'UnitTransferred',
      data: {
        unit,
        parent: parentAt(under, 'under', point),
        after: anchorAt(after, 'after', point),
        name,
        kind: kind !== undefined && hasKind(unit, kind, point) ? undefined : kind,
      },
    };
  },
  factProblems: ({ unit, parent, name }, { eve, at, label }) => {
    const state = stateOf(eve, unit);
    return [
      ...(state?.parent === parent
        ? [problem('SAME_PARENT', [label(unit)], { severity: 'WARNING', path: at(), units: [unit] })]
        : []),
      ...(name !== undefined && state?.name === name
        ? [problem('SAME_NAME', [name], { path: at('name'), units: [unit] })]
        : []),
    ];
  },
};

/** A source may say the kind that the unit has already: that changes nothing. */
const hasKind = (unit: UnitId, kind: string, point: Pointers): boolean =>
  point.ofKind(kind).some((found) => found.unit === unit);
