/** The terms in which the events of one day act on the tree. */
import type { Anchor, CreatedUnit, DutyId, Event, Parent, PostId, UnitId } from '../words/event.js';
import type { PostState } from './state.js';
import type { Succession } from './successions.js';

/** What one event does to the tree, and to the lineage of its units. */
export interface Effects {
  begins: CreatedUnit[];
  /** Units that exist again. What is absent is as it last was. */
  returns: { unit: UnitId; parent?: UnitId; after?: Anchor; name?: string }[];
  ends: UnitId[];
  names: { unit: UnitId; name: string; displayName?: string }[];
  kinds: { unit: UnitId; kind: string }[];
  /** Without a parent: under the one it has. */
  places: { unit: UnitId; parent?: Parent; after?: Anchor }[];
  /** Children and duties that are not moved otherwise go to the result. */
  inherits: { from: UnitId; to: UnitId }[];
  /** Who took whose place. Receiving duties is no succession. */
  successions: Succession[];
  /** Who holds a duty from this day on. */
  holds: DutyHeld[];
  /** Who holds it no longer. */
  releases: DutyHeld[];
  /** Who must hold it on the eve. */
  gives: DutyHeld[];
  postBegins: ({ post: PostId } & Omit<PostState, 'because'>)[];
  postChanges: PostChange[];
  postEnds: PostId[];
  oversees: { unit: UnitId; posts: PostId[] }[];
  /** A post that oversees a unit beside those which do already. */
  joinsOversight: { unit: UnitId; post: PostId }[];
  /** The units that the event names and that must exist on the eve, or on its day. */
  onEve: UnitId[];
  onDay: UnitId[];
}

/** Its lists are shared by all effects: nobody changes a list of effects. */
const NONE: Effects = {
  begins: [],
  returns: [],
  ends: [],
  names: [],
  kinds: [],
  places: [],
  inherits: [],
  successions: [],
  holds: [],
  releases: [],
  gives: [],
  postBegins: [],
  postChanges: [],
  postEnds: [],
  oversees: [],
  joinsOversight: [],
  onEve: [],
  onDay: [],
};

/** These effects and no others. */
export const effects = (some: Partial<Effects>): Effects => ({ ...NONE, ...some });

export interface DutyHeld {
  duty: DutyId;
  unit: UnitId;
}

export interface PostChange {
  post: PostId;
  name?: string;
  rank?: string;
  unit?: UnitId;
  addDuties: string[];
  removeDuties: string[];
}

export interface Step {
  event: Event;
  effects: Effects;
}

/** A unit that gets a place: by an event of its own, or because its parent is merged. */
export interface Move {
  unit: UnitId;
  parent: Parent;
  after?: Anchor;
  event: Event;
}
