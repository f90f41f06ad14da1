/** Organizations of many sizes, with fifty years of plausible reorganizations. */
import type { Day } from '../../src/domain/words/day.js';
import type { Model, Shape } from '../organization.js';

export interface Plan extends Shape {
  code: string;
  years: number;
  /** In each year, about. */
  changes: number;
}

export interface City {
  code: string;
  model: Model;
  revision: number;
  /** The baseline's, then that of each reorganization. */
  days: Day[];
  events: number;
}

/** The middle of a year: each round takes another year, so that no answer and no tree is kept from the last one. */
export const middleOf = (city: City, round: number): Day =>
  `${city.days[1 + (round % (city.days.length - 1))]!.slice(0, 4)}-10-01`;

export const AUTHOR = 'bench';
/** The number of changes in `yearOfChanges` without a factor. */
export const USUAL = 99;

/** Units with this number of states each, after so many years. A change gives about 1.3 new states. */
export const changesFor = (units: number, states: number, years: number) =>
  (units * (states - 1)) / (years * 1.3);

/** One of the 1,800 organizations of a nation: 302 units, and fifty years of changes. */
export const nationalPlan = (number: number): Plan => ({
  ...{ departments: 2, sections: 6, teams: 24, seed: 1975 + number },
  ...{ code: `nation${number}`, years: 50, changes: 54 },
});
