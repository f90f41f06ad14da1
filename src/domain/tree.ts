/** The organization on one day, while a fold puts it together. */
import type { Day } from './day.js';
import type { Anchor, EventId, Parent, UnitId } from './event.js';
import { copyTrack, newTrack, type Track, valueOf } from './track.js';
import { type Named, pathOf } from './unitRef.js';

export interface UnitState {
  name: string;
  /** The name with the marks the source prints around it; absent: the name. */
  displayName?: string;
  kind: string;
  parent: Parent;
  /** The place it was given. Its real neighbours are in the sibling order. */
  after?: Anchor;
  because: EventId;
}

/** What is remembered of a unit that ended, for a reinstatement. */
export interface EndedUnit {
  state: UnitState;
  /** The first day without it. */
  on: Day;
  /** Its names from the top on its last day. */
  path: string[];
}

export interface Tree {
  units: Track<UnitState>;
  /** Children in their order by parent, `TOP` for the units without one. Nobody's list is empty. */
  siblings: Track<UnitId[]>;
  ended: Map<UnitId, EndedUnit>;
}

/** The key of the topmost units in `siblings`. */
export const TOP = '';

export const newTree = (): Tree => ({
  units: newTrack(sameState),
  siblings: newTrack(sameList),
  ended: new Map(),
});

export const copyTree = (tree: Tree): Tree => ({
  units: copyTrack(tree.units),
  siblings: copyTrack(tree.siblings),
  ended: new Map(tree.ended),
});

const sameState = (a: UnitState, b: UnitState) =>
  a.name === b.name &&
  a.displayName === b.displayName &&
  a.kind === b.kind &&
  a.parent === b.parent &&
  a.after === b.after;

const sameList = (a: string[], b: string[]) => a.length === b.length && a.every((item, i) => item === b[i]);

export const stateOf = (tree: Tree, unit: UnitId) => valueOf(tree.units, unit);

export const childrenOf = (tree: Tree, parent: Parent): UnitId[] =>
  valueOf(tree.siblings, parent ?? TOP) ?? [];

export const treePath = (tree: Tree, unit: UnitId) => pathOf(unit, (id) => stateOf(tree, id));

/** The tree as something that paths are read in. */
export const named = (tree: Tree): Named => ({
  childrenOf: (parent) => childrenOf(tree, parent),
  nameOf: (unit) => stateOf(tree, unit)?.name ?? '',
});
