/** What a service keeps from one request to the next. */
import { type Compare, compareKnown } from '../../queries/compare/compare.js';
import type { LoadTrees } from '../../queries/units/keptTrees.js';
import { loadTrees } from '../../queries/units/loadTrees.js';

export interface Kept {
  trees: LoadTrees;
  compare: Compare;
}

export const nothingKept: Kept = { trees: loadTrees, compare: compareKnown };
