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

export const AUTHOR = 'bench';
/** The number of changes in `yearOfChanges` without a factor. */
export const USUAL = 99;

/** Units with this number of states each, after so many years. A change gives about 1.3 new states. */
export const changesFor = (units: number, states: number, years: number) =>
  (units * (states - 1)) / (years * 1.3);
