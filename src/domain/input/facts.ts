/** From a change as a person says it to the fact it records: one entry for each verb. */
import type { Change, NewUnit, UnitRef, Verb, Verbs } from '../words/command.js';
import type { Anchor, CreatedUnit, Fact, Parent } from '../words/event.js';
import { dutyAndPostFacts } from './dutyAndPostFacts.js';
import type { FactBuilders, Pointers } from './pointers.js';

const factBuilders: FactBuilders = {
  create: ({ unit, from, fromOutside }, point) => ({
    type: 'UnitCreated',
    data: {
      ...createdUnit(unit, 'create.unit', point),
      from: from?.map((text, i) => point.changed(text, `create.from[${i}]`)),
      fromOutside,
    },
  }),
  rename: ({ unit, name, displayName }, point) => ({
    type: 'UnitRenamed',
    data: { unit: point.changed(unit, 'rename.unit'), name, displayName },
  }),
  transfer: ({ unit, under, after, name, kind }, point) => ({
    type: 'UnitTransferred',
    data: {
      unit: point.changed(unit, 'transfer.unit'),
      parent: parentOf(under, 'transfer', point),
      after: anchorOf(after, 'transfer', point),
      name,
      kind,
    },
  }),
  reclassify: ({ unit, everyKind, kind, name, withNames }, point) => {
    const renamed = (old: string) =>
      withNames && everyKind && old.endsWith(everyKind) ? old.slice(0, -everyKind.length) + kind : undefined;
    return {
      type: 'UnitReclassified',
      data: {
        units:
          everyKind === undefined
            ? [{ unit: point.changed(unit ?? '', 'reclassify.unit'), name }]
            : point.ofKind(everyKind).map((found) => ({ unit: found.unit, name: renamed(found.name) })),
        kind,
        every: everyKind,
      },
    };
  },
  reorder: ({ unit, after }, point) => ({
    type: 'UnitReordered',
    data: {
      unit: point.changed(unit, 'reorder.unit'),
      after: anchorOf(after, 'reorder', point) ?? '',
    },
  }),
  merge: ({ units, into, intoNew }, point) => {
    const created = intoNew && createdUnit(intoNew, 'merge.intoNew', point);
    return {
      type: 'UnitsMerged',
      data: {
        units: units.map((text, i) => point.changed(text, `merge.units[${i}]`)),
        into: created?.unit ?? point.living(into ?? '', 'merge.into'),
        created,
      },
    };
  },
  split: ({ unit, keep = false, into }, point) => ({
    type: 'UnitSplit',
    data: {
      unit: point.changed(unit, 'split.unit'),
      keep,
      into: into.map((newUnit, i) => createdUnit(newUnit, `split.into[${i}]`, point)),
    },
  }),
  recompose: ({ units, keep = [], into }, point) => ({
    type: 'UnitsRecomposed',
    data: {
      units: units.map((text, i) => point.changed(text, `recompose.units[${i}]`)),
      keep: keep.map((text, i) => point.changed(text, `recompose.keep[${i}]`)),
      into: into.map((newUnit, i) => ({
        ...createdUnit(newUnit, `recompose.into[${i}]`, point),
        sources: newUnit.sources?.map((text, k) => point.changed(text, `recompose.into[${i}].sources[${k}]`)),
      })),
    },
  }),
  abolish: ({ unit, replacedBy }, point) => ({
    type: 'UnitAbolished',
    data: {
      unit: point.changed(unit, 'abolish.unit'),
      replacedBy: replacedBy?.map((text, i) => point.living(text, `abolish.replacedBy[${i}]`)),
    },
  }),
  reinstate: ({ unit, under, after, name }, point) => ({
    type: 'UnitReinstated',
    data: {
      unit: point.ended(unit, 'reinstate.unit'),
      parent: parentOf(under, 'reinstate', point) ?? undefined,
      after: anchorOf(after, 'reinstate', point),
      name,
    },
  }),
  ...dutyAndPostFacts,
};

/** The fact that a change of this verb records. */
export function factOf<V extends Verb>(change: Change, verb: V, point: Pointers): Fact {
  const build: FactBuilders[V] = factBuilders[verb];
  return build(change[verb] as Verbs[V], point);
}

function createdUnit(unit: NewUnit, field: string, point: Pointers): CreatedUnit {
  return {
    unit: point.newUnit(field),
    name: unit.name,
    displayName: unit.displayName,
    kind: unit.kind,
    parent: parentOf(unit.under, field, point),
    after: anchorOf(unit.after, field, point),
  };
}

const parentOf = (under: UnitRef | undefined, field: string, point: Pointers): Parent =>
  under === undefined ? null : point.living(under, `${field}.under`);

function anchorOf(after: UnitRef | undefined, field: string, point: Pointers): Anchor | undefined {
  return after === undefined || after === '' ? after : point.living(after, `${field}.after`);
}
