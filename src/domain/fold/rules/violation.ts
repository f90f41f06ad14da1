/** The rules of a day, and what is known of a broken one. */
import type { Day } from '../../words/day.js';
import type { DutyId, Event, EventId, PostId, UnitId } from '../../words/event.js';
import type { Aspect } from './aspects.js';

export type Rule =
  | 'ALREADY_CHANGED_THAT_DAY'
  | 'NOT_STANDING_ON_EVE'
  | 'NOT_STANDING_ON_DAY'
  | 'NOT_ENDED'
  | 'ENDED_BEFORE_STATED'
  | 'PARENT_NOT_STANDING'
  | 'ANCHOR_NOT_STANDING'
  | 'CYCLE'
  | 'SIBLING_NAME_TAKEN'
  | 'CHILDREN_REMAIN'
  | 'DUTY_NOT_HELD'
  | 'DUTY_GIVEN_TWICE'
  | 'TRANSFER_REPEATED'
  | 'DUTIES_LEFT'
  | 'POST_NOT_STANDING'
  | 'POST_WITHOUT_DUTY'
  | 'POSTS_LEFT';

/** The rules that only give a warning: what breaks them can be recorded. */
export const ONLY_WARNED: Rule[] = ['DUTIES_LEFT', 'POSTS_LEFT'];

export interface Violation {
  rule: Rule;
  day: Day;
  /** The event that breaks the rule. */
  event: Event;
  /** The events that it conflicts with, or that ended the unit before. */
  others: EventId[];
  /** First the unit that the rule is about. */
  units: UnitId[];
  aspect?: Aspect;
  duties?: DutyId[];
  posts?: PostId[];
  /** The duty that a post does not have, the giver outside the organization, or what is transferred. */
  text?: string;
}
