/** What one answer is read from: it ends with the answer, and notes in which periods the trees that were read stay the same. */
import { untilAborted } from '../../../database/connecting/untilAborted.js';
import type { LoadTrees } from '../../../queries/units/keptTrees.js';
import type { Bounds } from '../bounds/bounds.js';
import type { Context, DataSource } from '../context.js';
import type { Kept } from '../kept.js';
import { createLoaders } from '../loaders.js';

export function sourceUntil(context: Context, bounds: Bounds, kept: Kept): DataSource {
  const { readable, sources } = context;
  const db = untilAborted(context.db, bounds.allowance.signal);
  const trees: LoadTrees = async (db, moments) => {
    const found = await kept.trees(db, moments);
    for (const { moment, constant } of found) sources.periods.read(moment, constant);
    return found;
  };
  return { db, loaders: createLoaders(db, readable, { ...kept, bounds, trees }) };
}
