/** The rules about the eve of a day. They are checked before any of its events takes effect. */
import type { DutyId, Event, EventId, UnitId } from '../../words/event.js';
import { eachInSteps, type Steps } from '../../words/steps.js';
import { impliedFor } from '../looks.js';
import type { Step } from '../step.js';
import { endOf, holds, stateOf, type Tree } from '../tree.js';
import { aspectsOf } from './aspects.js';
import type { Rule, Violation } from './violation.js';

interface BrokenOnEve {
  violations: Violation[];
  /** The events that break one of these rules. They cannot be applied to the tree. */
  impossible: Set<EventId>;
}

export function* brokenOnEve(tree: Tree, steps: Step[]): Steps<BrokenOnEve> {
  const violations: Violation[] = [];
  const impossible = new Set<EventId>();
  const first = new Map<string, Event>();
  const report = (rule: Rule, event: Event, unit: UnitId, more: Partial<Violation> = {}) => {
    violations.push({ rule, day: event.effectiveOn, event, others: [], units: [unit], ...more });
    impossible.add(event.id);
  };
  yield* eachInSteps(steps, ({ event, effects }) => {
    for (const unit of new Set(effects.onEve)) {
      if (!stateOf(tree, unit)) report('NOT_STANDING_ON_EVE', event, unit, { others: endOf(tree, unit) });
    }
    for (const { unit } of event.type === 'UnitStated' ? effects.begins : []) {
      if (tree.ended.has(unit)) report('ENDED_BEFORE_STATED', event, unit, { others: endOf(tree, unit) });
    }
    for (const { unit } of effects.returns) {
      if (!tree.ended.has(unit)) report('NOT_ENDED', event, unit);
    }
    for (const { duty, unit } of effects.gives) {
      // A duty that was not found has the id '', and was reported where its name was looked up.
      if (duty !== '' && stateOf(tree, unit) && !giverHolds(tree, event, duty, unit)) {
        report('DUTY_NOT_HELD', event, unit, { duties: [duty] });
      }
    }
    for (const { of: unit, aspect } of aspectsOf(event)) {
      const key = `${aspect} ${unit}`;
      const other = first.get(key);
      // One event that names a unit twice is reported where its list is read.
      if (other && other !== event)
        report('ALREADY_CHANGED_THAT_DAY', event, unit, { others: [other.id], aspect });
      else first.set(key, event);
    }
  });
  return { violations, impossible };
}

/**
 * A transfer that first mentions a duty implies that its giver held it before. The implied holding is in the tree only
 * once the earlier days have been folded again.
 */
function giverHolds(tree: Tree, event: Event, duty: DutyId, unit: UnitId): boolean {
  const isFirstMention = event.type === 'DutyTransferred' && event.data.name !== undefined;
  const isFolded = impliedFor(tree, unit).some((implied) => implied.duty === duty);
  return holds(tree, duty, unit) || (isFirstMention && !isFolded);
}
