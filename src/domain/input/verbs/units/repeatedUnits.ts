import { type Problem, problem } from '../../../problems/problem.js';
import type { UnitId } from '../../../words/event.js';
import type { FactContext } from '../verb.js';

/** The units that the list `units` of a verb names for a second time. */
export const repeatedUnits = (units: UnitId[], { at, label }: FactContext): Problem[] =>
  units.flatMap((unit, i) =>
    units.indexOf(unit) < i
      ? [problem('REPEATED_UNIT', [label(unit)], { path: at(`units[${i}]`), units: [unit] })]
      : [],
  );
