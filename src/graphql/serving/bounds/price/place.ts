/** The objects at one place of a question, before they exist: how many there will be at most. */
import type { Group, Sizes } from '../../../../queries/sizes/sizes.js';
import { largestOf } from '../../../../queries/sizes/sizes.js';

export interface Place {
  /** Of the organizations that the objects belong to. */
  sizes: Sizes;
  /** The code of the organization, if there is only one. */
  code?: string;
  /** Objects at this place of the answer. */
  count: number;
  /** How often the same object is among them at most. */
  times: number;
  /** The days on which units are shown here: the tree of each may have to be read. */
  days: Days;
  /** Of a connection: the entries of a page, and the rows that are read to count all entries. */
  page?: number;
  counted?: number;
  /** Of comparisons. */
  differing?: Differing;
}

export interface Days {
  count: number;
  /** Units on one of them. */
  units: number;
  /** Their trees are paid for. */
  areRead: boolean;
  /** If it is one: as it was asked for. */
  moment?: AskedMoment;
}

/** The units that differ in each comparison. */
export interface Differing extends Group {
  /** Where a part alone is asked for: the units of that part on both sides. */
  part?: number;
}

export interface AskedMoment {
  /** Absent: today. */
  date?: string;
  /** As the argument has it. Absent: the newest revision. */
  knownAt?: { revision?: number | null; instant?: Date | null } | null;
}

/** Objects of a group for each of those at a place: the largest groups, as often as they may appear. */
export function belonging({ count, times }: Place, group: Group | number): number {
  if (typeof group === 'number') return count * group;
  const different = Math.ceil(count / Math.max(times, 1));
  return Math.min(count * group.most, Math.max(times, 1) * largestOf(group, different));
}
