/** The events of one day on their way into the tree. */
import type { Anchor, Event, Parent, UnitId } from '../words/event.js';
import type { Effects } from './effects.js';

export interface Step {
  event: Event;
  effects: Effects;
}

/** A unit that comes to a place of its own accord or with its merged parent. */
export interface Move {
  unit: UnitId;
  parent: Parent;
  after?: Anchor;
  event: Event;
}
