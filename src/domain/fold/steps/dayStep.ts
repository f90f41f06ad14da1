/**
 * One day: all of its events take effect together. The tree goes from the eve to the day in one step. What breaks a
 * rule on the way is reported; `decide` refuses it.
 */
import type { Day } from '../../words/day.js';
import type { Event } from '../../words/event.js';
import { eachInSteps, finish, type Steps } from '../../words/steps.js';
import { effectsOf } from '../effects.js';
import type { Watched } from '../maps/watched.js';
import { brokenOnDay } from '../rules/dayRules.js';
import { brokenOnEve } from '../rules/eveRules.js';
import { brokenByPosts } from '../rules/postRules.js';
import { brokenByTransfers } from '../rules/transferRules.js';
import type { Violation } from '../rules/violation.js';
import type { TrackName, Values } from '../state.js';
import type { Step } from '../step.js';
import { type Settled, settle } from '../track.js';
import type { Tree } from '../tree.js';
import { type MapName, type Maps, mapsOf } from '../treeMaps.js';
import { moveDuties } from './dutyStep.js';
import { keepPlaces, movesIn, orderSiblings } from './placing.js';
import { changePosts } from './postStep.js';
import { restated } from './restate.js';
import { beginUnits, changeUnits, endUnits } from './unitStep.js';

export interface DayOutcome {
  violations: Violation[];
  /** What the day changed in each track. */
  settled: { [T in TrackName]: Settled<Values[T]> };
}

/** Also all that the day looked at and wrote. */
export interface FoldedDay extends DayOutcome {
  watched: { [M in MapName]: Watched<Maps[M]> };
}

/** Applies a day's events, given in ledger order, to the tree of its eve. Changes the tree. */
export const applyDay = (tree: Tree, day: Day, events: Event[]): FoldedDay =>
  finish(applyDayInSteps(tree, day, events));

/** `isJudged`: also says which of the rules are broken that change nothing in the tree. */
export function* applyDayInSteps(tree: Tree, day: Day, events: Event[], isJudged = true): Steps<FoldedDay> {
  const maps = mapsOf(tree);
  for (const map of Object.values(maps)) map.watch(firstPlaceOn(day));
  const all: Step[] = [];
  yield* eachInSteps(events, (event) => {
    all.push({ event, effects: restated(tree, event, effectsOf(event)) });
  });
  yield;
  const { violations, impossible } = yield* brokenOnEve(tree, all);
  yield;
  const steps = all.filter(({ event }) => !impossible.has(event.id));

  const moves = movesIn(tree, steps);
  yield* endUnits(tree, day, steps);
  yield* beginUnits(tree, day, steps);
  yield* changeUnits(tree, day, steps, moves);
  yield;
  const lost = yield* orderSiblings(tree, day, steps, moves);
  yield;
  yield* keepPlaces(tree, day, moves);
  yield;

  if (isJudged) violations.push(...(yield* brokenOnDay({ tree, day, steps, moves }, lost)));
  yield;
  violations.push(...(yield* moveDuties(tree, day, steps)));
  yield;
  if (isJudged) violations.push(...brokenByTransfers(day, steps));
  violations.push(...changePosts(tree, day, steps));
  if (isJudged) violations.push(...brokenByPosts(tree, day, steps));
  yield;
  const settled = {
    units: settle(tree.units, day),
    siblings: settle(tree.siblings, day),
    holdings: settle(tree.holdings, day),
    posts: settle(tree.posts, day),
    oversight: settle(tree.oversight, day),
  };
  yield;
  const watched = {
    units: maps.units.watched(),
    siblings: maps.siblings.watched(),
    holdings: maps.holdings.watched(),
    posts: maps.posts.watched(),
    oversight: maps.oversight.watched(),
    ended: maps.ended.watched(),
    endedPosts: maps.endedPosts.watched(),
    held: maps.held.watched(),
    holders: maps.holders.watched(),
  };
  return { violations, settled, watched };
}

/**
 * Where the keys of a day come in the order of a map: after those of earlier days, also if a day between the two is
 * folded again. No day adds four million keys.
 */
const firstPlaceOn = (day: Day) => Number(day.replaceAll('-', '')) * 2 ** 22;
