/** How a change's texts are looked up while it becomes a fact. */
import type { UnitRef } from './command.js';
import type { DutyId, PostId, UnitId } from './event.js';

/**
 * Finds what the texts of a change point at. What a pointer needs decides how its path is read: the unit that
 * is changed, on the eve; one to live with, on the day; one to come back, on its own last day.
 */
export interface Pointers {
  changed(text: UnitRef, field: string): UnitId;
  living(text: UnitRef, field: string): UnitId;
  ended(text: UnitRef, field: string): UnitId;
  /** The id that the new unit described in this field was given. */
  born(field: string): UnitId;
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
