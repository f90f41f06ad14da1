/** The values that a tree keeps over time, each with the event that caused it. */
import { equal } from '../words/equal.js';
import type { Anchor, DutyId, EventId, Parent, PostId, UnitId } from '../words/event.js';

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

export interface Holding {
  duty: DutyId;
  unit: UnitId;
  /** Its first day is not known: the duty was first mentioned when it was transferred. */
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

/** The value of each track. */
export interface Values {
  units: UnitState;
  /** Children in their order by parent, `TOP` for the units without one. No list is empty. */
  siblings: UnitId[];
  /** By `holdingKey`. */
  holdings: Holding;
  posts: PostState;
  /** By the unit that is overseen. No list is empty. */
  oversight: Oversight;
}

export type TrackName = keyof Values;

export const TRACKS: TrackName[] = ['units', 'siblings', 'holdings', 'posts', 'oversight'];

/** Compares all fields but the causing event: it may change while the state stays the same. */
export const sameButCause = <V extends object>(a: V, b: V) => equal(a, b, 'because');

/** The value without the event that caused it. A list of siblings names none. */
export const withoutCause = (value: object): object =>
  Array.isArray(value) ? value : { ...value, because: undefined };
