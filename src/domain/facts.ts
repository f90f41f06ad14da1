/** From a change as a person says it to the fact it records: one entry for each verb. */
import type { Change, NewUnit, UnitRef, Verb, Verbs } from './command.js';
import type { Anchor, BornUnit, DutyId, Fact, Parent, PostId, UnitId } from './event.js';

/**
 * Finds what the texts of a change point at. What a pointer needs decides how its path is read: the unit that
 * is changed, on the eve; one to live with, on the day; one to come back, on its own last day.
 */
export interface Pointers {
  changed(text: UnitRef, field: string): UnitId;
  living(text: UnitRef, field: string): UnitId;
  ended(text: UnitRef, field: string): UnitId;
  /** The id that the new unit described in this field was given. */
  born(field: string): UnitId;
  /** Every unit of this kind on the eve, with its name. */
  ofKind(kind: string): { unit: UnitId; name: string }[];
  /** The duty that is moved from these givers, or made known by being moved. */
  movedDuty(text: string, givers: UnitId[] | undefined, fromOutside: boolean, field: string): FoundDuty;
  /** The duty that ends with this holder, or with all. */
  endedDuty(text: string, holder: UnitId | undefined, field: string): FoundDuty;
  post(text: string, field: string): PostId;
  newPost(): PostId;
}

export interface FoundDuty {
  duty: DutyId;
  called: string;
  /** Whether this is how the duty becomes known. */
  isNew: boolean;
  /** Who gives it when nobody is named. */
  holders: UnitId[];
}

type Reading = { [V in Verb]: (said: Verbs[V], point: Pointers) => Fact };

const readings: Reading = {
  create: ({ unit, from, fromOutside }, point) => ({
    type: 'UnitCreated',
    data: {
      ...bornUnit(unit, 'create.unit', point),
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
    const created = intoNew && bornUnit(intoNew, 'merge.intoNew', point);
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
      into: into.map((born, i) => bornUnit(born, `split.into[${i}]`, point)),
    },
  }),
  recompose: ({ units, keep = [], into }, point) => ({
    type: 'UnitsRecomposed',
    data: {
      units: units.map((text, i) => point.changed(text, `recompose.units[${i}]`)),
      keep: keep.map((text, i) => point.changed(text, `recompose.keep[${i}]`)),
      into: into.map((born, i) => ({
        ...bornUnit(born, `recompose.into[${i}]`, point),
        sources: born.sources?.map((text, k) => point.changed(text, `recompose.into[${i}].sources[${k}]`)),
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
  transferDuty: (
    { duty, description, from, fromOutside, to = [], toOutside, extent = 'WHOLE', except },
    point,
  ) => {
    const givers = from?.map((text, i) => point.changed(text, `transferDuty.from[${i}]`));
    const found =
      duty === undefined
        ? undefined
        : point.movedDuty(duty, givers, fromOutside !== undefined, 'transferDuty.duty');
    return {
      type: 'DutyTransferred',
      data: {
        duty: found?.duty,
        name: found?.isNew ? found.called : undefined,
        description: description ?? found?.called ?? '',
        from: givers ?? found?.holders ?? [],
        fromOutside,
        to: to.map((text, i) => point.living(text, `transferDuty.to[${i}]`)),
        toOutside,
        extent,
        except,
      },
    };
  },
  endDuty: ({ duty, holder }, point) => {
    const unit = holder === undefined ? undefined : point.changed(holder, 'endDuty.holder');
    const found = point.endedDuty(duty, unit, 'endDuty.duty');
    return { type: 'DutyEnded', data: { duty: found.duty, holders: found.holders } };
  },
  createPost: ({ name, rank, unit, duties = [] }, point) => ({
    type: 'PostCreated',
    data: { post: point.newPost(), name, rank, unit: postUnit(unit, 'createPost', point), duties },
  }),
  changePost: ({ post, name, rank, unit, addDuties = [], removeDuties = [] }, point) => ({
    type: 'PostChanged',
    data: {
      post: point.post(post, 'changePost.post'),
      name,
      rank,
      unit: postUnit(unit, 'changePost', point),
      addDuties,
      removeDuties,
    },
  }),
  abolishPost: ({ post }, point) => ({
    type: 'PostAbolished',
    data: { post: point.post(post, 'abolishPost.post') },
  }),
  oversee: ({ unit, posts }, point) => ({
    type: 'OversightSet',
    data: {
      unit: point.living(unit, 'oversee.unit'),
      posts: posts.map((text, i) => point.post(text, `oversee.posts[${i}]`)),
    },
  }),
};

/** The fact that a change of this verb records. */
export function factOf<V extends Verb>(change: Change, verb: V, point: Pointers): Fact {
  const read: Reading[V] = readings[verb];
  return read(change[verb] as Verbs[V], point);
}

const postUnit = (unit: UnitRef | undefined, verb: Verb, point: Pointers) =>
  unit === undefined ? undefined : point.living(unit, `${verb}.unit`);

function bornUnit(unit: NewUnit, field: string, point: Pointers): BornUnit {
  return {
    unit: point.born(field),
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
