/**
 * What the paths of one day's changes mean. Clauses of one notice mix the old and the new names of the same
 * unit, so a path is read on the eve first, and what stands nowhere there in the tree that the changes
 * resolved so far give, again and again until nothing new resolves.
 */
import type { Change, Verb } from './command.js';
import type { Day } from './day.js';
import { applyDay } from './dayStep.js';
import { effectsOf } from './effects.js';
import type { Event, Fact, UnitId } from './event.js';
import { factOf, type Pointers } from './facts.js';
import { type Problem, problem } from './problem.js';
import { childrenOf, copyTree, named, stateOf, type Tree, treePath } from './tree.js';
import { formatPath, nameKey, parseRef, unitsAt } from './unitRef.js';

/** A change on its way to become an event. */
export interface Draft {
  change: Change;
  verb: Verb;
  /** Such as changes[3]. */
  path: string;
  /** The event that it becomes, once its fact is known. */
  toEvent: (fact: Fact) => Event;
}

/** A text in a change that points at a unit. */
export interface Pointer {
  draft: Draft;
  text: string;
  path: string;
  need: 'changed' | 'living' | 'ended';
}

export interface DayToResolve {
  day: Day;
  eve: Tree;
  /** What is recorded for this day already. */
  recorded: Event[];
  drafts: Draft[];
  refs: Map<string, UnitId>;
  /** The ids of new units by the path at which they are described. */
  born: Map<string, UnitId>;
  /** Whether an id was ever given to a unit of this organization. */
  knows: (id: string) => boolean;
  /** Finds duties and posts once all units are found. */
  things: (draft: Draft) => ThingPointers;
}

export type ThingPointers = Pick<Pointers, 'movedDuty' | 'endedDuty' | 'post' | 'newPost'>;

/** Duties and posts decide nothing about which unit a path means, so they wait until the units are found. */
const someThing = { duty: '', called: '', isNew: false, holders: [] };
const laterThings: ThingPointers = {
  movedDuty: () => someThing,
  endedDuty: () => someThing,
  post: () => '',
  newPost: () => '',
};

export interface Resolution {
  events: { draft: Draft; event: Event }[];
  /** What each path into the input was found to mean. */
  found: Map<string, UnitId>;
  problems: Problem[];
}

export function resolveDay(question: DayToResolve): Resolution {
  const pointers = question.drafts.flatMap((draft) => pointersOf(question, draft));
  let ending = new Set<UnitId>();
  // Which units end that day decides what paths mean, and paths decide which units end: repeat until it rests.
  for (;;) {
    const found = findAll(question, pointers, ending);
    const events = eventsOf(question, pointers, found);
    const ends = new Set(
      [...question.recorded, ...events.map(({ event }) => event)].flatMap((event) => effectsOf(event).ends),
    );
    if ([...ends].every((unit) => ending.has(unit))) {
      const lost = pointers.filter(({ path }) => !found.has(path));
      const day = dayTree(question, events);
      return {
        events: eventsOf(question, pointers, found, question.things),
        found,
        problems: lost.map((pointer) => notFound(question, pointer, day)),
      };
    }
    ending = new Set([...ending, ...ends]);
  }
}

/** Reads a change once just to see what it points at. */
function pointersOf(question: DayToResolve, draft: Draft): Pointer[] {
  const pointers: Pointer[] = [];
  const note = (need: Pointer['need']) => (text: string, field: string) => {
    pointers.push({ draft, text, path: `${draft.path}.${field}`, need });
    return '';
  };
  factOf(draft.change, draft.verb, {
    ...fixedPointers(question, draft),
    ...laterThings,
    changed: note('changed'),
    living: note('living'),
    ended: note('ended'),
  });
  return pointers;
}

const fixedPointers = ({ eve, born }: DayToResolve, draft: Draft): Pick<Pointers, 'born' | 'ofKind'> => ({
  born: (field) => born.get(`${draft.path}.${field}`) ?? '',
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
  return found;
}

/** Ids and refs mean the same on every day. */
function direct({ refs, knows }: DayToResolve, { text }: Pointer): UnitId[] {
  if (knows(text)) return [text];
  const parsed = parseRef(text);
  const unit = 'ref' in parsed ? refs.get(parsed.ref) : undefined;
  return unit === undefined ? [] : [unit];
}

function onEve(eve: Tree, { text, need }: Pointer, ending: Set<UnitId>): UnitId[] {
  if (need === 'ended') {
    const ended = endedAt(eve, text);
    return ended.length > 0 ? ended : at(eve, text);
  }
  const units = at(eve, text);
  return need === 'living' ? units.filter((unit) => !ending.has(unit)) : units;
}

/** What is known to end that day is no answer where a living unit is needed, even while its end is not resolved. */
function onDay(day: Tree, { text, need }: Pointer, ending: Set<UnitId>): UnitId[] {
  const units = at(day, text);
  return need === 'living' ? units.filter((unit) => !ending.has(unit)) : units;
}

const ambiguousOnEve = (eve: Tree, pointer: Pointer, ending: Set<UnitId>) =>
  onEve(eve, pointer, ending).length > 1;

function at(tree: Tree, text: string): UnitId[] {
  const parsed = parseRef(text);
  return 'path' in parsed ? unitsAt(named(tree), parsed.path) : [];
}

/** The ended units that bore this path on their last day. */
function endedAt(tree: Tree, text: string): UnitId[] {
  const parsed = parseRef(text);
  if (!('path' in parsed)) return [];
  const key = nameKey(formatPath(parsed.path));
  return [...tree.ended].filter(([, { path }]) => nameKey(formatPath(path)) === key).map(([unit]) => unit);
}

/** The events of the changes all of whose pointers are found. */
function eventsOf(
  question: DayToResolve,
  pointers: Pointer[],
  found: Map<string, UnitId>,
  things: DayToResolve['things'] = () => laterThings,
): Resolution['events'] {
  const waiting = new Set(pointers.filter(({ path }) => !found.has(path)).map(({ draft }) => draft));
  return question.drafts
    .filter((draft) => !waiting.has(draft))
    .map((draft) => {
      const get = (_: string, field: string) => found.get(`${draft.path}.${field}`) ?? '';
      const units = { ...fixedPointers(question, draft), changed: get, living: get, ended: get };
      const point = { ...units, ...things(draft) };
      return { draft, event: draft.toEvent(factOf(draft.change, draft.verb, point)) };
    });
}

function dayTree({ eve, day, recorded }: DayToResolve, events: Resolution['events']): Tree {
  const tree = copyTree(eve);
  applyDay(tree, day, [...recorded, ...events.map(({ event }) => event)]);
  return tree;
}

function notFound({ day, eve }: DayToResolve, { text, need, path }: Pointer, tree: Tree): Problem {
  const parsed = parseRef(text);
  if ('ref' in parsed) return problem('UNKNOWN_REF', [parsed.ref], { path });

  const inEve = need === 'ended' ? [] : at(eve, text);
  const ended = endedAt(tree, text);
  const several = [ended, inEve, at(tree, text)].find(
    (units, i) => units.length > 1 && (i > 0 || need === 'ended'),
  );
  if (several) return problem('AMBIGUOUS_UNIT', [text, several], { path, units: several });

  const last = ended.at(-1);
  if (last !== undefined)
    return problem('UNIT_ENDED', [text, tree.ended.get(last)!.on], { path, units: [last] });
  return problem(
    'UNKNOWN_UNIT',
    [text, day, [...new Set([...alike(eve, parsed.path), ...alike(tree, parsed.path)])].slice(0, 3)],
    {
      path,
    },
  );
}

/** Where units stand that bear the last name of the path: most often a level was left out or misspelled. */
function alike(tree: Tree, path: string[]): string[] {
  const key = nameKey(path.at(-1) ?? '');
  const below = (parent: UnitId | null): UnitId[] =>
    childrenOf(tree, parent).flatMap((unit) => [unit, ...below(unit)]);
  return below(null)
    .filter((unit) => nameKey(stateOf(tree, unit)?.name ?? '') === key)
    .map((unit) => formatPath(treePath(tree, unit)));
}
