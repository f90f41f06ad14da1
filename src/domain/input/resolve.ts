/**
 * Which units the paths of one day's changes mean. Clauses of one notice mix the old and the new names of the same
 * unit. So a path is looked up on the eve first. A path that is not found there is looked up in the tree after the
 * changes resolved so far, again and again until nothing new resolves.
 */

import { effectsOf } from '../fold/effects.js';
import { applyDay } from '../fold/steps/dayStep.js';
import { copyTree, type Tree } from '../fold/tree.js';
import type { Problem } from '../problems/problem.js';
import type { UnitId } from '../words/event.js';
import {
  type DraftedEvent,
  eventsOf,
  fixedPointers,
  laterDutiesAndPosts,
  partOfWaiting,
  unresolved,
} from './draftEvents.js';
import { factOf } from './facts.js';
import { notFound } from './notFound.js';
import type { DayToResolve, Draft, Pointer } from './pointers.js';
import { ambiguousOnEve, at, direct, onDay, onEve } from './pointing.js';

export interface Resolution {
  events: DraftedEvent[];
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
    const decided = [...events, ...partOfWaiting(question, pointers, found)].map(({ event }) => event);
    const ends = new Set([...question.recorded, ...decided].flatMap((event) => effectsOf(event).ends));
    if ([...ends].every((unit) => ending.has(unit))) {
      return {
        events: eventsOf(question, pointers, found, question.dutiesAndPosts),
        found,
        problems: problemsOf(question, events, unresolved(pointers, found)),
      };
    }
    ending = new Set([...ending, ...ends]);
  }
}

function problemsOf(question: DayToResolve, events: DraftedEvent[], missing: Pointer[]): Problem[] {
  if (missing.length === 0) return [];
  const day = dayTree(question, events);
  return missing.map((pointer) => notFound(question, pointer, day));
}

/** Builds the fact of a change once, only to collect what it points at. */
function pointersOf(question: DayToResolve, draft: Draft): Pointer[] {
  const pointers: Pointer[] = [];
  const note = (need: Pointer['need']) => (text: string, field: string) => {
    pointers.push({ draft, text, path: `${draft.path}.${draft.verb}.${field}`, need });
    return '';
  };
  const { newUnit, ofKind } = fixedPointers(question, draft);
  const { movedDuty, endedDuty, post, newPost } = laterDutiesAndPosts;
  factOf(draft.change, draft.verb, {
    newUnit,
    ofKind,
    movedDuty,
    endedDuty,
    post,
    newPost,
    changed: note('changed'),
    living: note('living'),
    ended: note('ended'),
  });
  return pointers;
}

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
  // Most often all are found by now, and the tree of the day is not needed.
  while (progress && unresolved(pointers, found).length > 0) {
    const events = [...eventsOf(question, pointers, found), ...partOfWaiting(question, pointers, found)];
    const day = dayTree(question, events);
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

function dayTree({ eve, day, recorded }: DayToResolve, events: DraftedEvent[]): Tree {
  const tree = copyTree(eve);
  applyDay(tree, day, [...recorded, ...events.map(({ event }) => event)]);
  return tree;
}
