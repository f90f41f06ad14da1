/** What a day does to the duties: who holds which from now on. Runs after the units have taken effect. */
import type { Day } from '../../words/day.js';
import type { DutyId, Event, UnitId } from '../../words/event.js';
import type { Violation } from '../rules/violation.js';
import type { Holding } from '../state.js';
import type { Step } from '../step.js';
import { put } from '../track.js';
import { dutiesOf, holdingKey, holds, stateOf, type Tree } from '../tree.js';

/** Applies the day's transfers to the tree. Tells which ended units leave duties that nobody was given. */
export function moveDuties(tree: Tree, day: Day, steps: Step[]): Violation[] {
  for (const { effects } of steps) {
    for (const { duty, unit } of effects.releases) release(tree, day, duty, unit);
  }
  const left = steps.flatMap((step) => inheritDuties(tree, day, step, steps));
  for (const { event, effects } of steps) {
    for (const { duty, unit } of effects.holds) hold(tree, day, { duty, unit, because: event.id });
    for (const { unit } of [...effects.begins, ...effects.returns]) {
      for (const { duty, before, because } of tree.impliedHoldings.get(unit) ?? []) {
        if (day < before) hold(tree, day, { duty, unit, open: true, because });
      }
    }
  }
  return left;
}

/** On a merger the duties go to the result; any other end leaves them without a holder unless they are moved. */
function inheritDuties(tree: Tree, day: Day, { event, effects }: Step, steps: Step[]): Violation[] {
  return effects.ends.flatMap((unit) => {
    const heir = effects.inherits.find(({ from }) => from === unit)?.to;
    const left = dutiesOf(tree, unit).flatMap((duty) => {
      const { open } = tree.holdings.now.get(holdingKey(duty, unit))!.value;
      release(tree, day, duty, unit);
      // What a later event says of this unit's earlier days says nothing of its heirs.
      if (
        open &&
        (tree.impliedHoldings.get(unit) ?? []).some(
          (impliedHoldings) => impliedHoldings.duty === duty && day < impliedHoldings.before,
        )
      )
        return [];
      if (heir !== undefined) hold(tree, day, { duty, unit: heir, because: event.id });
      return heir !== undefined || isGivenAway(steps, duty, unit) ? [] : [duty];
    });
    return left.length === 0 ? [] : [dutiesLeft(day, event, unit, left)];
  });
}

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
  // A receiver that does not stand breaks a rule of its own; it must not come to hold anything meanwhile.
  if (!stateOf(tree, unit) || holds(tree, duty, unit)) return;
  put(tree.holdings, holdingKey(duty, unit), holding, day);
  addTo(tree.held, unit, duty);
  addTo(tree.holders, duty, unit);
}

function release(tree: Tree, day: Day, duty: DutyId, unit: UnitId): void {
  if (!holds(tree, duty, unit)) return;
  put(tree.holdings, holdingKey(duty, unit), undefined, day);
  tree.held.get(unit)?.delete(duty);
  tree.holders.get(duty)?.delete(unit);
}

function addTo(sets: Map<string, Set<string>>, key: string, item: string): void {
  const items = sets.get(key);
  if (items) items.add(item);
  else sets.set(key, new Set([item]));
}
