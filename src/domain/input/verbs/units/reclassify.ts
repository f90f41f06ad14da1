import { stateOf } from '../../../fold/tree.js';
import { problem } from '../../../problems/problem.js';
import { oneOfTwo } from '../shapes.js';
import type { VerbOf } from '../verb.js';

/** One unit, or every unit of a kind, gets another kind; `withNames` replaces the kind at the end of their names too. */
export const reclassify: VerbOf<'reclassify'> = {
  texts: { everyKind: 'name', kind: 'name', name: 'name' },
  shapeProblems: ({ unit, everyKind, name, withNames }, at) => [
    ...oneOfTwo({ unit, everyKind }, at()),
    ...(everyKind !== undefined && name !== undefined
      ? [problem('NOT_WITH', ['name', 'everyKind'], { path: at('name') })]
      : []),
    ...(withNames && everyKind === undefined
      ? [problem('ONLY_WITH', ['withNames', 'everyKind'], { path: at('withNames') })]
      : []),
  ],
  fact: ({ unit, everyKind, kind, name, withNames }, point) => {
    const renamed = (old: string) =>
      withNames && everyKind && old.endsWith(everyKind) ? old.slice(0, -everyKind.length) + kind : undefined;
    return {
      type: 'UnitReclassified',
      data: {
        units:
          everyKind === undefined
            ? [{ unit: point.changed(unit ?? '', 'unit'), name }]
            : point.ofKind(everyKind).map((found) => ({ unit: found.unit, name: renamed(found.name) })),
        kind,
        every: everyKind,
      },
    };
  },
  factProblems: ({ units, kind, every }, { eve, day, at }) => {
    if (every !== undefined && units.length === 0) {
      return [problem('NO_UNIT_OF_KIND', [every, day], { path: at('everyKind') })];
    }
    const same = units.filter(({ unit }) => stateOf(eve, unit)?.kind === kind).map(({ unit }) => unit);
    return same.length > 0 ? [problem('SAME_KIND', [kind], { path: at('kind'), units: same })] : [];
  },
};
