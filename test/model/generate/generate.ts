/** Random baselines and reorganizations: most of them such as the rules allow, the rest at random. */

import type { Change } from '../../../src/domain/words/change.js';
import type { BaselinePost, BaselineUnit, ReorganizationCommand } from '../../../src/domain/words/command.js';
import type { Day } from '../../../src/domain/words/day.js';
import type { Event } from '../../../src/domain/words/event.js';
import { fold } from '../reference/fold.js';
import { postsOnEve } from '../reference/posts.js';
import { objectionsTo, proposedEvents } from '../reference/proposal.js';
import { type Choose, chooser } from './choose.js';
import { chartPosts, POST_RECIPES } from './postRecipes.js';
import { KINDS, nameOf, RECIPES, type Recipe } from './recipes.js';

export const KNOWN_FROM: Day = '2026-03-25';
/** The days of older charts. */
export const EARLIER: [Day, ...Day[]] = ['2026-03-20', '2026-03-22'];
/** Around the turn of a fiscal year; the first is before anything is ever known, and nothing happens on the last. */
export const DAYS: Day[] = [
  ...['2026-03-19', ...EARLIER, KNOWN_FROM, '2026-03-26', '2026-03-27', '2026-03-28', '2026-03-29'],
  ...['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05'],
];

/** Four to eleven units. */
export function randomBaseline(numbers: readonly number[]): BaselineUnit[] {
  const choose = chooser(numbers);
  const roots: BaselineUnit[] = [];
  const created: (BaselineUnit & { children: BaselineUnit[] })[] = [];
  const count = 4 + choose.below(8);
  for (let tries = 0; created.length < count && tries < 40; tries++) {
    const siblings = choose.chance(30) ? roots : (choose.any(created)?.children ?? roots);
    const kind = choose.one(KINDS);
    const name = nameOf(choose, kind);
    if (siblings.some((sibling) => sibling.name === name)) continue;
    const unit = { name, kind, children: [], ...(choose.chance(20) ? { displayName: `(${name})` } : {}) };
    siblings.push(unit);
    created.push(unit);
  }
  return roots;
}

/** Of units at the top. */
export function randomPosts(numbers: readonly number[]): BaselinePost[] {
  const names = randomBaseline(numbers).map(({ name }) => name);
  // A path that looks like another one fits two units.
  const tops = names.filter((name) => !/ＤＸ|DX/.test(name));
  return chartPosts(chooser(numbers.toReversed()), tops);
}

/** A reorganization of one to four recipes, its changes in any order; it may reach back, and over several days. */
export function randomReorganization(
  known: readonly Event[],
  numbers: readonly number[],
  number: number,
  knownFrom = KNOWN_FROM,
): ReorganizationCommand {
  const choose = chooser(numbers);
  const day = choose.chance(4) ? choose.one(['2026-03-18', knownFrom]) : aDay(choose, knownFrom);
  const so = { title: `機構改正 第${number}号`, effectiveOn: day, changes: [] as Change[] };
  let refs = 0;
  const newRef = () => `新${number}-${++refs}`;
  const recipes = 1 + choose.below(4);
  for (let i = 0; i < recipes; i++) {
    const own = choose.chance(25) ? { effectiveOn: aDay(choose, knownFrom) } : {};
    const changes = changesFor({ known, knownFrom, so, choose, newRef, day: own.effectiveOn ?? day });
    so.changes.push(...changes.map((change) => ({ ...change, ...own })));
  }
  return { ...so, changes: choose.shuffled(so.changes) };
}

/** One on which changes may take effect. */
export const aDay = (choose: Choose, knownFrom: Day): Day =>
  choose.any(DAYS.slice(0, -1).filter((day) => day > knownFrom)) ?? knownFrom;

const ALL_RECIPES: [Recipe, ...Recipe[]] = [...RECIPES, ...POST_RECIPES];

interface Wanted {
  known: readonly Event[];
  knownFrom: Day;
  so: ReorganizationCommand;
  choose: Choose;
  newRef: () => string;
  day: Day;
}

/** Tries for changes that the rules allow beside what was chosen so far; now and then takes any. */
function changesFor({ known, knownFrom, so, choose, newRef, day }: Wanted): Change[] {
  const wild = choose.chance(8);
  const chosen = [...known, ...proposedEvents(known, so)];
  const before = chosen.filter(({ effectiveOn }) => effectiveOn < day);
  const later = known.filter(({ effectiveOn }) => effectiveOn > day);
  const posts = postsOnEve(chosen, day);
  const scene = { choose, newRef, eve: fold(before, day), day: fold(chosen, day), posts, later };
  const recipe = choose.one(ALL_RECIPES);
  let changes: Change[] = [];
  for (let tries = 0; tries < 10; tries++) {
    // A recipe that finds no place to succeed here gives way to others.
    changes = (tries < 6 ? recipe : choose.one(ALL_RECIPES))(scene);
    const dated = changes.map((change) => ({ ...change, effectiveOn: day }));
    const proposed = proposedEvents(known, { ...so, changes: [...so.changes, ...dated] });
    if (wild || objectionsTo(proposed, known, knownFrom).length === 0) return changes;
  }
  return changes;
}
