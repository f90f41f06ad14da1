/** The input of a comparison of two moments: their trees, whole or in part, and the successions between them. */

import type { SuccessionKind } from '../fold/successions.js';
import type { Day } from '../words/day.js';
import type { EventId, EventType, Parent, UnitId } from '../words/event.js';

export interface ComparedState {
  unit: UnitId;
  name: string;
  displayName: string;
  kind: string;
  parent: Parent;
}

/** A part of a tree is enough if it contains all that differs, with all units above. */
export interface ComparedTree {
  states: Pick<ReadonlyMap<UnitId, ComparedState>, 'get' | 'has'>;
}

export type BothTrees = Record<'from' | 'to', ComparedTree>;

/** A unit at both moments; undefined: it does not exist there. */
export interface AtBoth {
  unit: UnitId;
  before: ComparedState | undefined;
  after: ComparedState | undefined;
}

/** In the order of the establishment, by what they are under; null: at the top. */
export type Siblings = ReadonlyMap<Parent, UnitId[]>;

/** A succession between the two moments. */
export interface Between {
  kind: SuccessionKind;
  from: UnitId;
  to: UnitId;
  event: EventId;
  /** Its day at the moment that has it. */
  on: Day;
  type: EventType;
  /** The comparison is backwards: the succession is in effect at `from` and not yet at `to`. */
  backwards: boolean;
}
