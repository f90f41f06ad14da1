/** The maps of which a tree consists. */
import type { DutyId, UnitId } from '../words/event.js';
import type { PersistentMap } from './maps/persistentMap.js';
import { sameButCause, type TrackName, type Values } from './state.js';
import type { Dated, Track } from './track.js';
import type { EndedPost, EndedUnit, Tree } from './tree.js';

/** What each map contains. */
export interface Maps extends Record<TrackName, unknown> {
  units: Dated<Values['units']>;
  siblings: Dated<Values['siblings']>;
  holdings: Dated<Values['holdings']>;
  posts: Dated<Values['posts']>;
  oversight: Dated<Values['oversight']>;
  ended: EndedUnit;
  endedPosts: EndedPost;
  held: ReadonlySet<DutyId>;
  holders: ReadonlySet<UnitId>;
}

export type MapName = keyof Maps;

export const MAPS: MapName[] = [
  'units',
  'siblings',
  'holdings',
  'posts',
  'oversight',
  'ended',
  'endedPosts',
  'held',
  'holders',
];

export const mapsOf = (tree: Tree): { [M in MapName]: PersistentMap<Maps[M]> } => ({
  units: tree.units.now,
  siblings: tree.siblings.now,
  holdings: tree.holdings.now,
  posts: tree.posts.now,
  oversight: tree.oversight.now,
  ended: tree.ended,
  endedPosts: tree.endedPosts,
  held: tree.held,
  holders: tree.holders,
});

/** A tree of these maps. */
export const treeOf = (
  maps: { [M in MapName]: PersistentMap<Maps[M]> },
  impliedHoldings: Tree['impliedHoldings'],
): Tree => ({
  units: trackOf(maps.units),
  siblings: trackOf(maps.siblings),
  holdings: trackOf(maps.holdings),
  posts: trackOf(maps.posts),
  oversight: trackOf(maps.oversight),
  ended: maps.ended,
  endedPosts: maps.endedPosts,
  held: maps.held,
  holders: maps.holders,
  impliedHoldings,
});

const trackOf = <V extends object>(now: PersistentMap<Dated<V>>): Track<V> => ({
  now,
  eve: new Map(),
  same: sameButCause,
});
