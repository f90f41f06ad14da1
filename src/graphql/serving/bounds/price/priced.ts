/** How a field is priced: a line in one of the tables beside this file. */
import type { Group, Sizes } from '../../../../queries/sizes/sizes.js';
import type { AskedMoment, Place } from './place.js';

export type Args = Record<string, unknown>;

/** What prices may ask, in statements that are bounded for each question. */
export interface Counting {
  /** Of these organizations together; nothing of those that the caller may not read. */
  sizesOf(codes: readonly string[]): Promise<Sizes>;
  /** Of all organizations that the caller may read: of each of the largest, and estimated of the others together. */
  sizesOfAll(): Promise<SizesOfSome[]>;
  /** Units that differ between two moments. */
  differing(between: Between): Promise<number>;
  /** Units at and below one of them at a moment: not less than there are; infinitely many if that would take long to find out. */
  unitsUnder(code: string, under: string, moment: AskedMoment): Promise<number>;
}

export interface SizesOfSome {
  organizations: number;
  /** If it is one. */
  code?: string;
  sizes: Sizes;
}

export interface Between {
  code: string;
  from: string;
  to: string;
}

export interface Priced {
  /** How many objects, or values of a list, belong to each object of the place. Absent: one. */
  of?(at: Place, args: Args, counting: Counting): Group | number | Promise<number>;
  /** How many objects of the place lead to the same one at most. Absent: all of them may. */
  back?(at: Place, args: Args): number;
  /** Points for each object of the place, beside one for the field and one for each object that it leads to. */
  work?(at: Place, args: Args): number;
  /** The same, by what is below. */
  workBelow?(below: Place): number;
  /** Points for each object that it leads to. */
  each?: number;
  /** It needs the trees of the days of the place. */
  readsTrees?: true;
  /** It tries an input out, which takes as long as to record it. */
  triesOut?: true;
  /** What is different below. `count`: how many objects are there. */
  below?(at: Place, args: Args, counting: Counting, count: number): Partial<Place> | Promise<Partial<Place>>;
  /** Instead of `below`: several places, each of which has the fields below. */
  belowEach?(at: Place, args: Args, counting: Counting): Promise<Partial<Place>[]>;
}

/** The prices of the fields of one type. */
export type PricesOfType = Record<string, Priced>;
