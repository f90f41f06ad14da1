/** How the texts of a change that name units, duties and posts are looked up. */
import type { Tree } from '../fold/tree.js';
import type { Change, UnitRef, Verb, Verbs } from '../words/change.js';
import type { Day } from '../words/day.js';
import type { DutyId, Event, Fact, PostId, UnitId } from '../words/event.js';

/**
 * Finds the units, duties and posts that the texts of a change point at. The tree in which a path is looked up depends
 * on the role of the unit: a unit that is changed is looked up on the eve, a unit that must exist afterwards on the day,
 * and a unit that is reinstated on its own last day.
 */
export interface Pointers {
  changed(text: UnitRef, field: string): UnitId;
  living(text: UnitRef, field: string): UnitId;
  ended(text: UnitRef, field: string): UnitId;
  /** The id that the new unit described in this field was given. */
  newUnit(field: string): UnitId;
  /** Every unit of this kind on the eve, with its name. */
  ofKind(kind: string): { unit: UnitId; name: string }[];
  /** The duty that is moved from these givers, or that this move first mentions. */
  movedDuty(
    text: string,
    move: { givers: UnitId[] | undefined; receivers: UnitId[]; said: Verbs['transferDuty'] },
    field: string,
  ): FoundDuty;
  /** The duty that ends with this holder, or with all. */
  endedDuty(text: string, holder: UnitId | undefined, field: string): FoundDuty;
  post(text: string, field: string): PostId;
  newPost(): PostId;
}

export interface FoundDuty {
  duty: DutyId;
  called: string;
  /** Whether this change is the first to mention the duty. */
  isNew: boolean;
  /** The givers if the change names none. */
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
