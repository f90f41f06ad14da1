/** The organization on one day, as folding its events builds it. */
import type { Day } from '../words/day.js';
import type { DutyId, EventId, Parent, UnitId } from '../words/event.js';
import { type Named, pathOf } from '../words/unitRef.js';
import { PersistentMap } from './maps/persistentMap.js';
import { type PostState, sameButCause, type TrackName, type UnitState, type Values } from './state.js';
import { copyTrack, newTrack, type Segment, type Track, valueNow } from './track.js';

/** What is remembered of a unit that ended, for a reinstatement. */
export interface EndedUnit {
  state: UnitState;
  /** The first day without it. */
  on: Day;
  by: EventId;
  /** Its names from the top on its last day. */
  path: string[];
}

/** What is remembered of a post that ended. */
export interface EndedPost {
  state: PostState;
  by: EventId;
}

/** A transfer that first mentions a duty implies that its giver held it on all earlier days. */
export interface ImpliedHolding {
  duty: DutyId;
  before: Day;
  because: EventId;
}

export type Tracks = { [T in TrackName]: Track<Values[T]> };

/** The segments of each track that ended. */
export type Closed = { [T in TrackName]: Segment<Values[T]>[] };

export interface Tree extends Tracks {
  ended: PersistentMap<EndedUnit>;
  endedPosts: PersistentMap<EndedPost>;
  /** The present holdings, by unit and by duty. The sets are shared by copies of the tree: they are replaced, never changed. */
  held: PersistentMap<ReadonlySet<DutyId>>;
  holders: PersistentMap<ReadonlySet<UnitId>>;
  /** The holdings that begin on a unit's own first day, as far as later events imply them. */
  impliedHoldings: Map<UnitId, ImpliedHolding[]>;
}

/** The key of the topmost units in `siblings`. */
export const TOP = '';

export const newTree = (impliedHoldings: Tree['impliedHoldings'] = new Map()): Tree => ({
  units: newTrack(sameButCause),
  siblings: newTrack(sameButCause),
  holdings: newTrack(sameButCause),
  posts: newTrack(sameButCause),
  oversight: newTrack(sameButCause),
  ended: new PersistentMap(),
  endedPosts: new PersistentMap(),
  held: new PersistentMap(),
  holders: new PersistentMap(),
  impliedHoldings,
});

/** Costs the same for every size: neither sees what is changed in the other afterwards. */
export const copyTree = (tree: Tree): Tree => ({
  units: copyTrack(tree.units),
  siblings: copyTrack(tree.siblings),
  holdings: copyTrack(tree.holdings),
  posts: copyTrack(tree.posts),
  oversight: copyTrack(tree.oversight),
  ended: tree.ended.copy(),
  endedPosts: tree.endedPosts.copy(),
  held: tree.held.copy(),
  holders: tree.holders.copy(),
  impliedHoldings: tree.impliedHoldings,
});

export const stateOf = (tree: Tree, unit: UnitId) => valueNow(tree.units, unit);

/** The event that ended a unit, as a list. */
export const endOf = (tree: Tree, unit: UnitId): EventId[] => [tree.ended.get(unit)?.by ?? []].flat();

export const childrenOf = (tree: Tree, parent: Parent): UnitId[] =>
  valueNow(tree.siblings, parent ?? TOP) ?? [];

export const treePath = (tree: Tree, unit: UnitId) => pathOf(unit, (id) => stateOf(tree, id));

/** The tree as `unitsAt` needs it to find units by their paths. */
export const named = (tree: Tree): Named => ({
  childrenOf: (parent) => childrenOf(tree, parent),
  nameOf: (unit) => stateOf(tree, unit)?.name ?? '',
});

export const holdingKey = (duty: DutyId, unit: UnitId) => `${duty} ${unit}`;

export const holds = (tree: Tree, duty: DutyId, unit: UnitId) =>
  tree.holdings.now.has(holdingKey(duty, unit));

export const dutiesOf = (tree: Tree, unit: UnitId): DutyId[] => [...(tree.held.get(unit) ?? [])];

export const holdersOf = (tree: Tree, duty: DutyId): UnitId[] => [...(tree.holders.get(duty) ?? [])];
