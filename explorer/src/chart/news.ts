/** What a day changed on the chart: a mark on each unit that is new, has taken the place of others, moved or got another name. */
import type { Layout } from './layout.js';

export type News = 'created' | 'heir' | 'moved' | 'renamed';

/** `before`: the chart of the day before. `origins`: of each new unit the units from which it came. */
export function newsOf(
  before: Layout,
  after: Layout,
  origins: ReadonlyMap<string, readonly string[]>,
): Map<string, News> {
  return new Map(
    after.boxes.flatMap((box): [string, News][] => {
      const old = before.byUnit.get(box.unitId);
      // A unit that goes on as the heir of others (one absorbed them) is not new.
      if (!old) return [[box.unitId, origins.has(box.unitId) ? 'heir' : 'created']];
      if (old.displayName !== box.displayName) return [[box.unitId, 'renamed']];
      return old.parent === box.parent ? [] : [[box.unitId, 'moved']];
    }),
  );
}
