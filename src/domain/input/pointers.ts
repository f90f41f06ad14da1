/** How a change's texts are looked up while it becomes a fact. */
import type { Tree } from '../fold/tree.js';
import type { Change, UnitRef, Verb } from '../words/change.js';
import type { Day } from '../words/day.js';
import type { DutyId, Event, Fact, PostId, UnitId } from '../words/event.js';

/**
 * Finds what the texts of a change point at. What a pointer needs decides how its path is read: the unit that
 * is changed, on the eve; one to live with, on the day; one to come back, on its own last day.
 */
export interface Pointers {
  changed(text: UnitRef, field: string): UnitId;
  living(text: UnitRef, field: string): UnitId;
  ended(text: UnitRef, field: string): UnitId;
  /** The id that the new unit described in this field was given. */
  newUnit(field: string): UnitId;
  /** Every unit of this kind on the eve, with its name. */
  ofKind(kind: string): { unit: UnitId; name: string }[];
  /** The duty that is moved from these givers, or made known by being moved. */
  movedDuty(text: string, givers: UnitId[] | undefined, fromOutside: boolean, field: string): FoundDuty;
  /** The duty that ends with this holder, or with all. */
  endedDuty(text: string, holder: UnitId | undefined, field: string): FoundDuty;
  post(text: string, field: string): PostId;
  newPost(): PostId;
}

export interface FoundDuty {
  duty: DutyId;
  called: string;
  /** Whether this is how the duty becomes known. */
  isNew: boolean;
  /** Who gives it when nobody is named. */
  holders: UnitId[];
}

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
  newUnitIds: Map<string, UnitId>;
  /** Whether an id was ever given to a unit of this organization. */
  knows: (id: string) => boolean;
  /** Finds duties and posts once all units are found. */
  dutiesAndPosts: (draft: Draft) => DutyAndPostPointers;
}

export type DutyAndPostPointers = Pick<Pointers, 'movedDuty' | 'endedDuty' | 'post' | 'newPost'>;
