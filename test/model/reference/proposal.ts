/** What a reorganization given by ids and '@refs' would record, as the model understands the verbs. */

import type { Change, NewUnit, UnitRef } from '../../../src/domain/words/change.js';
import type { ReorganizationCommand } from '../../../src/domain/words/command.js';
import type { Day } from '../../../src/domain/words/day.js';
import type { CreatedUnit, Event, Fact, Parent, PostId } from '../../../src/domain/words/event.js';
import { fold } from './fold.js';
import { asksForNothing, troublesOf } from './judge.js';

/** The events in the order of the changes. A new unit's id is its '@ref'. */
export function proposedEvents(
  known: readonly Event[],
  { effectiveOn, changes }: ReorganizationCommand,
): Event[] {
  const eventOf = (change: Change, place: number, fact: Fact): Event => ({
    ...fact,
    id: `proposed ${place}`,
    effectiveOn: change.effectiveOn ?? effectiveOn,
    ownDay: change.effectiveOn === undefined ? undefined : true,
    precision: 'DAY',
  });
  const events = changes.map((change, i) => {
    const fact = dependsOnKinds(change) ? undefined : factOf(change);
    return fact && eventOf(change, i, fact);
  });
  // The kinds of the eve depend on the changes of earlier days.
  const waiting = [...changes.keys()].filter((i) => !events[i]);
  const dayOf = (i: number) => changes[i]?.effectiveOn ?? effectiveOn;
  for (const i of waiting.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))) {
    const change = changes[i] as Change;
    const said = events.filter((event) => event !== undefined);
    events[i] = eventOf(change, i, factAmong(change, [...known, ...said], dayOf(i)));
  }
  return events.filter((event) => event !== undefined);
}

const dependsOnKinds = ({ reclassify, transfer }: Change) =>
  reclassify?.everyKind !== undefined || transfer?.kind !== undefined;

/** What the change says on a day after these events: the kind that a moved unit has already is not said again. */
export function factAmong(change: Change, events: readonly Event[], day: Day): Fact {
  const fact = factOf(change);
  if (!fact) return reclassified(change, events, day);
  if (fact.type !== 'UnitTransferred') return fact;
  const { unit, kind } = fact.data;
  const has = eveOf(events, day).units.get(unit)?.kind === kind;
  return { ...fact, data: { ...fact.data, kind: has ? undefined : kind } };
}

const eveOf = (events: readonly Event[], day: Day) =>
  fold(
    events.filter(({ effectiveOn }) => effectiveOn < day),
    day,
  );

/** What the model says against recording these events beside those that are known. */
export function objectionsTo(proposed: readonly Event[], known: readonly Event[], knownFrom: Day): string[] {
  const all = [...known, ...proposed];
  return [
    ...troublesOf(all, knownFrom),
    ...proposed
      .filter((event) => asksForNothing(event, all))
      .map(({ id }) => `${id} asks for what is so already`),
  ];
}

function factOf(change: Change): Fact | undefined {
  const { create, rename, transfer, reclassify, reorder, merge, split, recompose, abolish, reinstate } =
    change;
  const { createPost, changePost, abolishPost, oversee, renameOrganization } = change;
  if (renameOrganization) return { type: 'OrganizationRenamed', data: renameOrganization };
  if (createPost)
    return {
      type: 'PostCreated',
      data: { ...createPost, post: `@${createPost.name}`, duties: createPost.duties ?? [] },
    };
  if (changePost) {
    const { post, addDuties = [], removeDuties = [] } = changePost;
    return { type: 'PostChanged', data: { ...changePost, post: postCalled(post), addDuties, removeDuties } };
  }
  if (abolishPost) return { type: 'PostAbolished', data: { post: postCalled(abolishPost.post) } };
  if (oversee)
    return { type: 'OversightSet', data: { unit: oversee.unit, posts: oversee.posts.map(postCalled) } };
  if (create) {
    const { unit, from, fromOutside } = create;
    return { type: 'UnitCreated', data: { ...createdUnit(unit), from, fromOutside } };
  }
  if (rename) return { type: 'UnitRenamed', data: rename };
  if (transfer) {
    const { under, ...data } = transfer;
    return { type: 'UnitTransferred', data: { ...data, parent: parentAt(under) } };
  }
  if (reclassify?.unit !== undefined) {
    const { unit, name, kind } = reclassify;
    return { type: 'UnitReclassified', data: { units: [{ unit, name }], kind } };
  }
  if (reorder) return { type: 'UnitReordered', data: reorder };
  if (merge) {
    const created = merge.intoNew && createdUnit(merge.intoNew);
    return {
      type: 'UnitsMerged',
      data: { units: merge.units, into: created?.unit ?? merge.into ?? '', created },
    };
  }
  if (split)
    return {
      type: 'UnitSplit',
      data: { unit: split.unit, keep: split.keep ?? false, into: split.into.map(createdUnit) },
    };
  if (recompose) {
    const { units, keep = [], into } = recompose;
    return {
      type: 'UnitsRecomposed',
      data: { units, keep, into: into.map((unit) => ({ ...createdUnit(unit), sources: unit.sources })) },
    };
  }
  if (abolish) return { type: 'UnitAbolished', data: abolish };
  if (reinstate) {
    const { under, ...data } = reinstate;
    return { type: 'UnitReinstated', data: { ...data, parent: under } };
  }
  return undefined;
}

function reclassified({ reclassify }: Change, events: readonly Event[], day: Day): Fact {
  const { everyKind: every = '', kind = '', withNames } = reclassify ?? {};
  const units = [...eveOf(events, day).units]
    .filter(([, state]) => state.kind === every)
    .map(([unit, { name }]) => ({
      unit,
      name: withNames && name.endsWith(every) ? name.slice(0, -every.length) + kind : undefined,
    }));
  return { type: 'UnitReclassified', data: { units, kind, every } };
}

/** By its id; one that the same input creates, by its name. */
const postCalled = (text: string): PostId => (text.includes(':p') ? text : `@${text}`);

const parentAt = (under: UnitRef | undefined): Parent => under ?? null;

const createdUnit = ({ ref, name, displayName, kind, under, after }: NewUnit): CreatedUnit => ({
  unit: `@${ref}`,
  name,
  displayName,
  kind,
  parent: parentAt(under),
  after,
});
