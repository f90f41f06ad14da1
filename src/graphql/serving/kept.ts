/** What a service keeps from one request to the next. */
import { type Compare, compareKnown } from '../../queries/compare/compare.js';
import { type ReadNear, unitsNear } from '../../queries/compare/near.js';
import type { LoadTrees } from '../../queries/units/keptTrees.js';
import { loadTrees } from '../../queries/units/loadTrees.js';

export interface Kept {
  trees: LoadTrees;
  compare: Compare;
  near: ReadNear;
}

export const nothingKept: Kept = { trees: loadTrees, compare: compareKnown, near: unitsNear };
