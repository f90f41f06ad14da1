/** Random charts that are recorded after the registration: of an earlier day, or of a part that was left out. */
import type { BaselineUnit, Chart } from '../../../src/domain/words/command.js';
import type { Day } from '../../../src/domain/words/day.js';
import type { Parent, UnitId } from '../../../src/domain/words/event.js';
import { effectiveEventsOf, type Past } from '../reference/effectiveEvents.js';
import { fold } from '../reference/fold.js';
import { postsOn } from '../reference/posts.js';
import type { Choose } from './choose.js';
import { aDay, EARLIER, KNOWN_FROM } from './generate.js';
import { chartPosts } from './postRecipes.js';
import { KINDS, nameOf } from './recipes.js';

export type RandomChart = Pick<Chart, 'coverage' | 'units' | 'posts'>;

const COVERAGES = ['COMPLETE', 'PARTIAL'] as const;

/** Most of the tree as it was on the first known day: some units are missing, new, elsewhere or called otherwise. */
export function randomExtension(
  past: Past,
  choose: Choose,
  newRef: () => string,
): RandomChart & { knownFrom: Day } {
  const effective = effectiveEventsOf(past);
  const { units, children } = fold(effective, past.knownFrom);
  const stated = effective.flatMap(({ type, data }) => (type === 'UnitStated' ? [data.unit] : []));
  const left = new Set(choose.some(stated, choose.below(4)));
  const moved: BaselineUnit[] = [];
  const below = (parent: Parent): BaselineUnit[] => {
    const list = (children.get(parent) ?? []).flatMap((unit): BaselineUnit[] => {
      const state = units.get(unit);
      if (!state) return [];
      const within = below(unit);
      if (left.has(unit)) return within;
      const name = choose.chance(15) ? nameOf(choose, state.kind) : state.name;
      const said = { unit, name, kind: choose.chance(10) ? choose.one(KINDS) : state.kind, children: within };
      if (!choose.chance(10)) return [said];
      moved.push(said);
      return [];
    });
    if (choose.chance(15)) list.push(fresh(choose, newRef));
    return list;
  };
  const all = choose.shuffled([...below(null), ...moved]);
  // Now and then a unit of a later chart, one that ended, or the same one twice.
  if (choose.chance(10))
    all.push({ ...fresh(choose, newRef), unit: choose.any([...stated, ...units.keys()]) });
  const knownFrom = choose.chance(8) ? KNOWN_FROM : (choose.any(EARLIER) ?? KNOWN_FROM);
  // Units of the chart that are known: they exist on its day.
  const named = all.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
  const posts = chartPosts(choose, named, postsOn(effective, past.knownFrom));
  return { knownFrom, units: all, posts, ...coverageOf(choose) };
}

/** Some new units on a day, alone or in a list beside and below known ones. */
export function randomWidening(
  past: Past,
  choose: Choose,
  newRef: () => string,
): RandomChart & { knownFrom?: Day; under?: UnitId } {
  const isLate = choose.chance(50);
  const day = isLate ? aDay(choose, past.knownFrom) : past.knownFrom;
  const { units, children } = fold(effectiveEventsOf(past), day);
  const under = choose.chance(60) ? choose.any([...units.keys()]) : undefined;
  const known = (unit: UnitId): BaselineUnit => ({
    unit,
    name: units.get(unit)?.name ?? '?',
    kind: choose.chance(5) ? '所' : (units.get(unit)?.kind ?? '?'),
    children: choose.chance(50) ? list(children.get(unit) ?? [], 1) : [],
  });
  const list = (siblings: UnitId[], count: number): BaselineUnit[] =>
    choose.shuffled([
      ...Array.from({ length: count }, () => fresh(choose, newRef)),
      ...choose.some(siblings, choose.below(3)).map(known),
    ]);
  const here = children.get(under ?? null) ?? [];
  return {
    ...(isLate ? { knownFrom: day } : {}),
    ...(under === undefined ? {} : { under }),
    units: list(here, choose.below(3)),
    posts: chartPosts(choose, [...units.keys()]),
    ...coverageOf(choose),
  };
}

function fresh(choose: Choose, newRef: () => string): BaselineUnit {
  const kind = choose.one(KINDS);
  const children = choose.chance(25) ? [fresh(choose, newRef)] : [];
  return { ref: newRef(), name: nameOf(choose, kind), kind, children };
}

const coverageOf = (choose: Choose): Pick<RandomChart, 'coverage'> =>
  choose.chance(40) ? { coverage: choose.one(COVERAGES) } : {};
