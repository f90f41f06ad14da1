/** Facts that are well formed and yet say nothing, or contradict themselves. */

import { stateOf, type Tree } from '../fold/tree.js';
import { type Problem, problem } from '../problems/problem.js';
import type { Event, UnitId } from '../words/event.js';
import type { Draft } from './pointers.js';

/** Checks one resolved change against the tree of its eve. `label` gives a unit's path for people. */
export function factProblems(
  draft: Draft,
  event: Event,
  eve: Tree,
  label: (unit: UnitId) => string,
): Problem[] {
  const at = (field: string) => `${draft.path}.${draft.verb}.${field}`;
  switch (event.type) {
    case 'UnitRenamed': {
      const { unit, name, displayName } = event.data;
      const state = stateOf(eve, unit);
      const same = state?.name === name && state.displayName === displayName;
      return same ? [problem('SAME_NAME', [name], { path: at('name'), units: [unit] })] : [];
    }
    case 'UnitTransferred': {
      const { unit, name, kind } = event.data;
      const state = stateOf(eve, unit);
      return [
        ...(name !== undefined && state?.name === name
          ? [problem('SAME_NAME', [name], { path: at('name'), units: [unit] })]
          : []),
        ...(kind !== undefined && state?.kind === kind
          ? [problem('SAME_KIND', [kind], { path: at('kind'), units: [unit] })]
          : []),
      ];
    }
    case 'UnitReclassified': {
      const { units, kind, every } = event.data;
      if (every !== undefined && units.length === 0) {
        return [problem('NO_UNIT_OF_KIND', [every, event.effectiveOn], { path: at('everyKind') })];
      }
      const same = units.filter(({ unit }) => stateOf(eve, unit)?.kind === kind).map(({ unit }) => unit);
      return same.length > 0 ? [problem('SAME_KIND', [kind], { path: at('kind'), units: same })] : [];
    }
    case 'UnitsMerged': {
      const { units, into } = event.data;
      return [
        ...repeated(units, at('units'), label),
        ...units.flatMap((unit, i) =>
          unit === into
            ? [problem('MERGED_INTO_ITSELF', [label(unit)], { path: at(`units[${i}]`), units: [unit] })]
            : [],
        ),
      ];
    }
    case 'UnitsRecomposed': {
      const { units, keep, into } = event.data;
      return [
        ...repeated(units, at('units'), label),
        ...keep.flatMap((unit, i) =>
          units.includes(unit)
            ? []
            : [problem('KEPT_IS_NO_SOURCE', [label(unit)], { path: at(`keep[${i}]`), units: [unit] })],
        ),
        ...into.flatMap(({ sources = [] }, i) =>
          sources.flatMap((unit, k) =>
            units.includes(unit)
              ? []
              : [
                  problem('SOURCE_NOT_AMONG_UNITS', [label(unit)], {
                    path: at(`into[${i}].sources[${k}]`),
                    units: [unit],
                  }),
                ],
          ),
        ),
      ];
    }
    default:
      return [];
  }
}

const repeated = (units: UnitId[], path: string, label: (unit: UnitId) => string): Problem[] =>
  units.flatMap((unit, i) =>
    units.indexOf(unit) < i
      ? [problem('REPEATED_UNIT', [label(unit)], { path: `${path}[${i}]`, units: [unit] })]
      : [],
  );
