/**
 * Which units the paths of one day's changes mean. Clauses of one notice mix the old and the new names of the same
 * unit. So a path is looked up on the eve first. A path that is not found there is looked up in the tree after the
 * changes resolved so far, again and again until nothing new resolves.
 */

import { effectsOf } from '../fold/effects.js';
import { applyDay } from '../fold/steps/dayStep.js';
import { copyTree, type Tree } from '../fold/tree.js';
import type { Problem } from '../problems/problem.js';
import type { Event, UnitId } from '../words/event.js';
import { factOf } from './facts.js';
import { notFound } from './notFound.js';
import type { DayToResolve, Draft, DutyAndPostPointers, Pointer, Pointers } from './pointers.js';
import { ambiguousOnEve, at, direct, onDay, onEve } from './pointing.js';

/** Duties and posts decide nothing about which unit a path means, so they wait until the units are found. */
const anyDuty = { duty: '', called: '', isNew: false, holders: [] };
const laterDutiesAndPosts: DutyAndPostPointers = {
  movedDuty: () => anyDuty,
  endedDuty: () => anyDuty,
  post: () => '',
  newPost: () => '',
};

export interface Resolution {
  events: { draft: Draft; event: Event }[];
  /** The unit that each path into the input was found to mean. */
  found: Map<string, UnitId>;
  problems: Problem[];
}

export function resolveDay(question: DayToResolve): Resolution {
  const pointers = question.drafts.flatMap((draft) => pointersOf(question, draft));
  let ending = new Set<UnitId>();
  // Which units end that day decides what paths mean, and paths decide which units end: repeat until nothing changes.
  for (;;) {
    const found = findAll(question, pointers, ending);
    const events = eventsOf(question, pointers, found);
    const ends = new Set(
      [...question.recorded, ...events.map(({ event }) => event)].flatMap((event) => effectsOf(event).ends),
    );
    if ([...ends].every((unit) => ending.has(unit))) {
      const unresolved = pointers.filter(({ path }) => !found.has(path));
      const day = dayTree(question, events);
      return {
        events: eventsOf(question, pointers, found, question.dutiesAndPosts),
        found,
        problems: unresolved.map((pointer) => notFound(question, pointer, day)),
      };
    }
    ending = new Set([...ending, ...ends]);
  }
}

/** Builds the fact of a change once, only to collect what it points at. */
function pointersOf(question: DayToResolve, draft: Draft): Pointer[] {
  const pointers: Pointer[] = [];
  const note = (need: Pointer['need']) => (text: string, field: string) => {
    pointers.push({ draft, text, path: `${draft.path}.${draft.verb}.${field}`, need });
    return '';
  };
  factOf(draft.change, draft.verb, {
    ...fixedPointers(question, draft),
    ...laterDutiesAndPosts,
    changed: note('changed'),
    living: note('living'),
    ended: note('ended'),
  });
  return pointers;
}

const fixedPointers = (
  { eve, newUnitIds }: DayToResolve,
  draft: Draft,
): Pick<Pointers, 'newUnit' | 'ofKind'> => ({
  newUnit: (field) => newUnitIds.get(`${draft.path}.${draft.verb}.${field}`) ?? '',
  ofKind: (kind) =>
    [...eve.units.now]
      .filter(([, { value }]) => value.kind === kind)
      .map(([unit, { value }]) => ({ unit, name: value.name })),
});

function findAll(question: DayToResolve, pointers: Pointer[], ending: Set<UnitId>): Map<string, UnitId> {
  const found = new Map<string, UnitId>();
  const findIn = (find: (pointer: Pointer) => UnitId[]) => {
    const before = found.size;
    for (const pointer of pointers) {
      const [unit, other] = found.has(pointer.path) ? [] : find(pointer);
      if (unit !== undefined && other === undefined) found.set(pointer.path, unit);
    }
    return found.size > before;
  };
  findIn((pointer) => direct(question, pointer));
  findIn((pointer) => onEve(question.eve, pointer, ending));
  let progress = true;
  while (progress) {
    const day = dayTree(question, eventsOf(question, pointers, found));
    progress = findIn((pointer) =>
      ambiguousOnEve(question.eve, pointer, ending) ? [] : onDay(day, pointer, ending),
    );
  }
  // A change that ends a unit it needs living contradicts itself: it is resolved nevertheless, so that this is reported.
  findIn((pointer) =>
    at(question.eve, pointer.text).filter((unit) => endsItself(pointers, found, pointer, unit)),
  );
  return found;
}

const endsItself = (
  pointers: Pointer[],
  found: Map<string, UnitId>,
  { draft, need }: Pointer,
  unit: UnitId,
) =>
  need === 'living' &&
  pointers.some(
    (other) => other.draft === draft && other.need === 'changed' && found.get(other.path) === unit,
  );

/** The events of the changes all of whose pointers are found. */
function eventsOf(
  question: DayToResolve,
  pointers: Pointer[],
  found: Map<string, UnitId>,
  dutiesAndPosts: DayToResolve['dutiesAndPosts'] = () => laterDutiesAndPosts,
): Resolution['events'] {
  const waiting = new Set(pointers.filter(({ path }) => !found.has(path)).map(({ draft }) => draft));
  return question.drafts
    .filter((draft) => !waiting.has(draft))
    .map((draft) => {
      const get = (_: string, field: string) => found.get(`${draft.path}.${draft.verb}.${field}`) ?? '';
      const units = { ...fixedPointers(question, draft), changed: get, living: get, ended: get };
      const point = { ...units, ...dutiesAndPosts(draft) };
      return { draft, event: draft.toEvent(factOf(draft.change, draft.verb, point)) };
    });
}

function dayTree({ eve, day, recorded }: DayToResolve, events: Resolution['events']): Tree {
  const tree = copyTree(eve);
  applyDay(tree, day, [...recorded, ...events.map(({ event }) => event)]);
  return tree;
}
