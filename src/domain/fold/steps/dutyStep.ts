/** What a day does to the duties: who holds each of them from now on. Runs after the units have changed. */
import type { Day } from '../../words/day.js';
import type { DutyId, Event, UnitId } from '../../words/event.js';
import { eachInSteps, type Steps } from '../../words/steps.js';
import { impliedFor } from '../looks.js';
import type { PersistentMap } from '../maps/persistentMap.js';
import type { Violation } from '../rules/violation.js';
import type { Holding } from '../state.js';
import type { Step } from '../step.js';
import { put } from '../track.js';
import { dutiesOf, holdingKey, holds, stateOf, type Tree } from '../tree.js';

/** Applies the day's transfers to the tree. Reports the ended units whose duties are left without a holder. */
export function* moveDuties(tree: Tree, day: Day, steps: Step[]): Steps<Violation[]> {
  const left: Violation[] = [];
  yield* eachInSteps(steps, ({ effects }) => {
    for (const { duty, unit } of effects.releases) release(tree, day, duty, unit);
  });
  yield* eachInSteps(steps, (step) => {
    left.push(...inheritDuties(tree, day, step, steps));
  });
  yield* eachInSteps(steps, ({ event, effects }) => {
    for (const { duty, unit } of effects.holds) hold(tree, day, { duty, unit, because: event.id });
    for (const { unit } of [...effects.begins, ...effects.returns]) {
      for (const { duty, before, because } of impliedFor(tree, unit)) {
        if (day < before) hold(tree, day, { duty, unit, open: true, because });
      }
    }
  });
  return left;
}

/** In a merger the duties go to the result. Any other end leaves them without a holder, unless they are transferred. */
function inheritDuties(tree: Tree, day: Day, { event, effects }: Step, steps: Step[]): Violation[] {
  return effects.ends.flatMap((unit) => {
    const heir = effects.inherits.find(({ from }) => from === unit)?.to;
    const left = dutiesOf(tree, unit).flatMap((duty) => {
      const { open } = tree.holdings.now.get(holdingKey(duty, unit))!.value;
      release(tree, day, duty, unit);
      // A holding that a later event implies for this unit is not implied for its successors.
      if (open && isImpliedLater(tree, day, duty, unit)) return [];
      if (heir !== undefined) hold(tree, day, { duty, unit: heir, because: event.id });
      return heir !== undefined || isGivenAway(steps, duty, unit) ? [] : [duty];
    });
    return left.length === 0 ? [] : [dutiesLeft(day, event, unit, left)];
  });
}

const isImpliedLater = (tree: Tree, day: Day, duty: DutyId, unit: UnitId) =>
  impliedFor(tree, unit).some((implied) => implied.duty === duty && day < implied.before);

const isGivenAway = (steps: Step[], duty: DutyId, unit: UnitId) =>
  steps.some(({ effects }) => effects.gives.some((given) => given.duty === duty && given.unit === unit));

const dutiesLeft = (day: Day, event: Event, unit: UnitId, duties: DutyId[]): Violation => ({
  rule: 'DUTIES_LEFT',
  day,
  event,
  others: [],
  units: [unit],
  duties,
});

function hold(tree: Tree, day: Day, holding: Holding): void {
  const { duty, unit } = holding;
  // A receiver that does not exist breaks another rule, and must not be given the duty.
  if (!stateOf(tree, unit) || holds(tree, duty, unit)) return;
  put(tree.holdings, holdingKey(duty, unit), holding, day);
  addTo(tree.held, unit, duty);
  addTo(tree.holders, duty, unit);
}

function release(tree: Tree, day: Day, duty: DutyId, unit: UnitId): void {
  if (!holds(tree, duty, unit)) return;
  put(tree.holdings, holdingKey(duty, unit), undefined, day);
  takeFrom(tree.held, unit, duty);
  takeFrom(tree.holders, duty, unit);
}

type Sets = PersistentMap<ReadonlySet<string>>;

function addTo(sets: Sets, key: string, item: string): void {
  sets.set(key, new Set([...(sets.get(key) ?? []), item]));
}

function takeFrom(sets: Sets, key: string, item: string): void {
  sets.set(key, new Set([...(sets.get(key) ?? [])].filter((other) => other !== item)));
}
