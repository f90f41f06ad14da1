/** The organization on one day, while a fold puts it together. */
import type { Day } from '../words/day.js';
import { equal } from '../words/equal.js';
import type { Anchor, DutyId, EventId, Parent, PostId, UnitId } from '../words/event.js';
import { type Named, pathOf } from '../words/unitRef.js';
import { copyTrack, newTrack, type Segment, type Track, valueNow } from './track.js';

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
  by: EventId;
  /** Its names from the top on its last day. */
  path: string[];
}

export interface Holding {
  duty: DutyId;
  unit: UnitId;
  /** Nobody knows since when: the duty was first heard of when it moved. */
  open?: true;
  because: EventId;
}

export interface PostState {
  name: string;
  rank?: string;
  unit?: UnitId;
  duties: string[];
  because: EventId;
}

export interface Oversight {
  posts: PostId[];
  because: EventId;
}

/** A duty that an event makes known as having been held by a unit on all its days before. */
export interface ImpliedHolding {
  duty: DutyId;
  before: Day;
  because: EventId;
}

/** What is kept over time: a track of each. */
export interface Values {
  units: UnitState;
  /** Children in their order by parent, `TOP` for the units without one. Nobody's list is empty. */
  siblings: UnitId[];
  /** By `holdingKey`. */
  holdings: Holding;
  posts: PostState;
  /** By the unit that is overseen. Nobody's list is empty. */
  oversight: Oversight;
}

export type TrackName = keyof Values;

export type Tracks = { [T in TrackName]: Track<Values[T]> };

/** Of each track what ended. */
export type Closed = { [T in TrackName]: Segment<Values[T]>[] };

export interface Tree extends Tracks {
  ended: Map<UnitId, EndedUnit>;
  endedPosts: Map<PostId, PostState>;
  /** The holdings that stand, by unit and by duty. */
  held: Map<UnitId, Set<DutyId>>;
  holders: Map<DutyId, Set<UnitId>>;
  /** The holdings that begin with a unit's own beginning, as far as later events make them known. */
  impliedHoldings: Map<UnitId, ImpliedHolding[]>;
}

export const TRACKS: TrackName[] = ['units', 'siblings', 'holdings', 'posts', 'oversight'];

/** The key of the topmost units in `siblings`. */
export const TOP = '';

export const newTree = (impliedHoldings: Tree['impliedHoldings'] = new Map()): Tree => ({
  units: newTrack(sameButCause),
  siblings: newTrack(sameButCause),
  holdings: newTrack(sameButCause),
  posts: newTrack(sameButCause),
  oversight: newTrack(sameButCause),
  ended: new Map(),
  endedPosts: new Map(),
  held: new Map(),
  holders: new Map(),
  impliedHoldings,
});

export const copyTree = (tree: Tree): Tree => ({
  units: copyTrack(tree.units),
  siblings: copyTrack(tree.siblings),
  holdings: copyTrack(tree.holdings),
  posts: copyTrack(tree.posts),
  oversight: copyTrack(tree.oversight),
  ended: new Map(tree.ended),
  endedPosts: new Map(tree.endedPosts),
  held: copySets(tree.held),
  holders: copySets(tree.holders),
  impliedHoldings: tree.impliedHoldings,
});

const copySets = (sets: Map<string, Set<string>>) =>
  new Map([...sets].map(([key, items]) => [key, new Set(items)] as const));

/** Compares all fields but the causing event: it may change while the state stays the same. */
export const sameButCause = <V extends object>(a: V, b: V) => equal(withoutCause(a), withoutCause(b));

/** The value without the event that caused it. A list of siblings names none. */
export const withoutCause = (value: object): object =>
  Array.isArray(value) ? value : { ...value, because: undefined };

export const stateOf = (tree: Tree, unit: UnitId) => valueNow(tree.units, unit);

export const childrenOf = (tree: Tree, parent: Parent): UnitId[] =>
  valueNow(tree.siblings, parent ?? TOP) ?? [];

export const treePath = (tree: Tree, unit: UnitId) => pathOf(unit, (id) => stateOf(tree, id));

/** The tree as something that paths are read in. */
export const named = (tree: Tree): Named => ({
  childrenOf: (parent) => childrenOf(tree, parent),
  nameOf: (unit) => stateOf(tree, unit)?.name ?? '',
});

export const holdingKey = (duty: DutyId, unit: UnitId) => `${duty} ${unit}`;

export const holds = (tree: Tree, duty: DutyId, unit: UnitId) =>
  tree.holdings.now.has(holdingKey(duty, unit));

export const dutiesOf = (tree: Tree, unit: UnitId): DutyId[] => [...(tree.held.get(unit) ?? [])];

export const holdersOf = (tree: Tree, duty: DutyId): UnitId[] => [...(tree.holders.get(duty) ?? [])];
