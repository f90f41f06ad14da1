/**
 * One day: all of its events take effect together. The tree goes from the eve to the day in one step. What breaks a
 * rule on the way is reported; `decide` refuses it.
 */
import type { Day } from '../../words/day.js';
import type { Event } from '../../words/event.js';
import { effectsOf } from '../effects.js';
import { brokenOnDay } from '../rules/dayRules.js';
import { brokenOnEve } from '../rules/eveRules.js';
import { brokenByPosts } from '../rules/postRules.js';
import { brokenByTransfers } from '../rules/transferRules.js';
import type { Violation } from '../rules/violation.js';
import type { TrackName, Values } from '../state.js';
import type { Move } from '../step.js';
import { type Settled, settle } from '../track.js';
import type { Tree } from '../tree.js';
import { moveDuties } from './dutyStep.js';
import { carriedMoves, keepPlaces, orderSiblings, placeMoves } from './placing.js';
import { changePosts } from './postStep.js';
import { restated } from './restate.js';
import { beginUnits, changeUnits, endUnits } from './unitStep.js';

export interface DayOutcome {
  violations: Violation[];
  /** What the day changed in each track. */
  settled: { [T in TrackName]: Settled<Values[T]> };
}

/** Applies a day's events, given in ledger order, to the tree of its eve. Changes the tree. */
export function applyDay(tree: Tree, day: Day, events: Event[]): DayOutcome {
  const all = events.map((event) => ({ event, effects: restated(tree, event, effectsOf(event)) }));
  const { violations, impossible } = brokenOnEve(tree, all);
  const steps = all.filter(({ event }) => !impossible.has(event.id));

  const moves = [...placeMoves(tree, steps), ...carriedMoves(tree, steps)].sort(inLedgerOrder(events));
  endUnits(tree, day, steps);
  beginUnits(tree, day, steps);
  changeUnits(tree, day, steps, moves);
  const lost = orderSiblings(tree, day, steps, moves);
  keepPlaces(tree, day, moves);

  violations.push(...brokenOnDay({ tree, day, steps, moves }, lost), ...moveDuties(tree, day, steps));
  violations.push(...brokenByTransfers(day, steps));
  violations.push(...changePosts(tree, day, steps), ...brokenByPosts(tree, day, steps));
  const settled = {
    units: settle(tree.units, day),
    siblings: settle(tree.siblings, day),
    holdings: settle(tree.holdings, day),
    posts: settle(tree.posts, day),
    oversight: settle(tree.oversight, day),
  };
  return { violations, settled };
}

const inLedgerOrder = (events: Event[]) => {
  const place = new Map(events.map((event, i) => [event.id, i]));
  return (a: Move, b: Move) => place.get(a.event.id)! - place.get(b.event.id)!;
};
