/** What successions join: the lineage of each unit leads to all that it is joined with, directly or through other units. */
import type { Group } from './sizes.js';

export interface Lineages {
  lineageUnits: Group;
  lineageSuccessions: Group;
}

/** `units`: all that there are; one without successions has a lineage of its own. */
export function lineagesOf(successions: readonly (readonly [string, string])[], units: number): Lineages {
  const parents = new Map<string, string>();
  const groups = new Map<string, { units: number; successions: number }>();
  const topOf = (unit: string): string => {
    let top = unit;
    for (let above = parents.get(top); above !== undefined; above = parents.get(top)) top = above;
    if (top !== unit) parents.set(unit, top);
    return top;
  };
  const groupOf = (top: string) => groups.get(top) ?? { units: 1, successions: 0 };
  for (const [from, to] of successions) {
    const [a, b] = [topOf(from), topOf(to)];
    const [small, large] = groupOf(a).units < groupOf(b).units ? [a, b] : [b, a];
    const [less, more] = [groupOf(small), groupOf(large)];
    if (small !== large) {
      parents.set(small, large);
      groups.delete(small);
    }
    const joined =
      small === large
        ? less
        : { units: less.units + more.units, successions: less.successions + more.successions };
    groups.set(large, { ...joined, successions: joined.successions + 1 });
  }
  const all = [...groups.values()];
  const alone = Math.max(0, units - all.reduce((sum, group) => sum + group.units, 0));
  const led = (of: (group: { units: number; successions: number }) => number) =>
    all.reduce((sum, group) => sum + group.units * of(group), 0);
  const most = (of: (group: { units: number; successions: number }) => number) =>
    all.reduce((most, group) => Math.max(most, of(group)), 0);
  return {
    lineageUnits: {
      all: alone + led(({ units }) => units),
      most: Math.max(
        1,
        most(({ units }) => units),
      ),
    },
    lineageSuccessions: {
      all: led(({ successions }) => successions),
      most: most(({ successions }) => successions),
    },
  };
}
